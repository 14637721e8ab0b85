"""Analysis: from a word to its key, the same in Python as in the browser."""
