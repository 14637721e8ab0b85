"""What pages and feeds say of themselves, read from their markup.

Attributes may stand in any order: a kept release may have been written by another version, or by a program that cut
what was withdrawn out of it.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

_LINK: Final = re.compile(r"<link\b([^>]*)>")
_ATTRIBUTE: Final = re.compile(r'([\w:-]+)="([^"]*)"')
_PART: Final = re.compile(r'\b(?:src|href|srcset)="([^"]*/(?:static|pictures|cards)/[^"]*)"')
_ENTRY: Final = re.compile(r"<entry>.*?</entry>", re.DOTALL)
_NO_LANGUAGE: Final = frozenset({"", "x-default"})


def alternates(page: str) -> list[str]:
    """Return the addresses of a page in each of its languages, its own included."""
    return [link["href"] for link in _links(page) if link.get("hreflang", "") not in _NO_LANGUAGE]


def parts(page: str) -> Iterator[str]:
    """Yield the addresses of the styles, scripts and pictures that a page shows."""
    for value in _PART.findall(page):
        for each in unescape(value).split(","):
            yield each.split()[0]


def newest_entry(feed: str) -> str | None:
    """Return the first entry of an Atom feed (RFC 4287, 4.1.2), None where there is none."""
    found = _ENTRY.search(feed)
    return found[0] if found else None


def entry_address(entry: str) -> str | None:
    """Return the address of an entry's page, None where it names none."""
    return next(_links(entry), {}).get("href")


def _links(text: str) -> Iterator[dict[str, str]]:
    """Yield the attributes of each ``<link rel="alternate">`` that leads somewhere."""
    for attributes in _LINK.findall(text):
        link = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
        if link.get("rel") == "alternate" and "href" in link:
            yield link
