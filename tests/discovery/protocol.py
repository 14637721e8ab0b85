"""Names of the sitemap protocol, and the tests' host."""

from typing import Final

MAP: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK: Final = "{http://www.w3.org/1999/xhtml}link"
HOST: Final = "https://court-news.example"
MAX_BYTES: Final = 52_428_800
"""A sitemap may not be larger."""
