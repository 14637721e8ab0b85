"""The file that a linguist edits: sections of Kazakh words, one in brackets above each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

SECTIONS: Final = ("verb", "active", "noun", "name", "common", "whole", "not", "form")

Curated = Mapping[str, tuple[str, ...]]
"""The words of each section."""


class CuratedFault(ValueError):
    """The file is not what it should be; the message names file, line and cure."""


def read_curated(path: Path) -> Curated:
    """Return the words of each section, in lower case; CuratedFault at the first line that cannot be read."""
    sections: dict[str, list[str]] = {name: [] for name in SECTIONS}
    section: list[str] | None = None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if text.startswith("["):
            section = sections.get(text.strip("[]"))
            if section is None:
                raise CuratedFault(f"{path}:{number}: no section is called {text}. There are {', '.join(SECTIONS)}.")
        elif section is None:
            raise CuratedFault(f"{path}:{number}: words stand before the first section. Put [noun] above them.")
        else:
            section += _words(text, f"{path}:{number}")
    return {name: tuple(words) for name, words in sections.items()}


def _words(text: str, place: str) -> list[str]:
    words = text.lower().split()
    for word in words:
        if not all("\u0400" <= letter <= "\u04ff" or letter in "-=" for letter in word):
            raise CuratedFault(f"{place}: “{word}” has a sign that is no Cyrillic letter. Type the word anew.")
    return words
