"""Names of places in both languages: who types a name of the other language looks for the same place."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from plugins.search.analysis.analysers import DATA, Analyser, lines_of
from plugins.search.analysis.folding import fold
from plugins.search.analysis.words import words_of

FILE: Final = DATA / "places.txt"
FAULT: Final = "{file}: “{line}” has no colon. Write the Kazakh name, a colon, and the Russian one with its adjective."
_ENDING: Final = re.compile("(?:ский|н?ой|[ыи]й|[аь])$")

Names = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of a place's name in Kazakh, and those in Russian, in lower case."""


class PlacesFault(ValueError):
    """A line of the file cannot be read; the message names it and the cure."""


def read_places(file: Path = FILE) -> tuple[Names, ...]:
    """Return the names of places."""
    return tuple(_names(line, file) for line in lines_of(file))


def _names(line: str, file: Path) -> Names:
    kazakh, colon, russian = line.lower().partition(":")
    if not colon:
        raise PlacesFault(FAULT.format(file=file, line=line))
    return tuple(words_of(kazakh)), tuple(words_of(russian))


def counterparts(
    language: str, analyser: Analyser, keys: Collection[str], places: Collection[Names]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield how a place's name begins in the other language, in folded letters, and its words here in use."""
    for kazakh, russian in places:
        own, others = (kazakh, russian) if language == "kk" else (russian, kazakh)
        used = tuple(word for word in own if analyser.key_of(word) in keys)
        if used:
            yield tuple(dict.fromkeys(begun(word) if language == "kk" else fold(word) for word in others)), used


def begun(word: str) -> str:
    """Return what all forms of a Russian name begin with, in folded letters."""
    return fold(_ENDING.sub("", word))
