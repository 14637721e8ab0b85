"""The pictures of the sample stories, drawn in code."""
