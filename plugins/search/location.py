"""Where the index stands."""

from typing import Final

FOLDER: Final = "search"
"""The folder of the index in a site, and what its part of the cache is called."""
