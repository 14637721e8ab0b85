"""Markdown of a half to safe HTML: every block knows its source line, and whatever is wrong is told with its line."""
