"""Judges from outside the project, held against the built site."""
