"""Content on disk to a Library: scanned, read, paired and resolved, with every problem collected."""
