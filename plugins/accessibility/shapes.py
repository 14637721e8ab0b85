"""The shape of a main part: its markup, with the words and addresses in it made alike.

Two pages of one shape differ in what no rule about markup looks at. Rules that read the words are in ``wording.py``.
"""

import re
from dataclasses import dataclass
from typing import Final

from plugins.accessibility.rules.links import FILES

WORDS: Final = "1"
"""Stands for words: a figure is of no language and no kind of fault."""

_ALT_WORDS: Final = "2"
"""Stands for the words of a picture, which no caption is to repeat."""

_SPACE: Final = re.compile(r">\s+")
_WORDS: Final = re.compile(r">([^\w<>&]{0,4}\w[^<>]*)")
"""Text that surely has a word in it; a lone sign or ``&nbsp;`` stays what it is."""

_UNREAD: Final = re.compile(r' (?:data-[\w-]+|width|height|sizes)(?:="[^"]*")?')
"""Attributes that only scripts, styles and place.py read."""

_ADDRESS: Final = re.compile(
    rf' (?:href|src|srcset|datetime)="(?![^"]*\.(?i:{"|".join(FILES)})(?=["?#]))(?:[^"&]|&amp;)*"',
)
"""Any address but that of a file, whose type and size have to be told; a reference to a sign may hide one."""

_ALT: Final = re.compile(r' alt="\w[^"]*"')
_ID: Final = re.compile(r' id="([^"]*)"')
_NAMING: Final = re.compile(rf"{_ID.pattern}(?=[^<>]*(?:><(?:a|span|time)\b(?![^>]*hidden)[^<>]*)?>{WORDS})")
"""The id of an element with words, which may give them to another."""

_NAMED: Final = re.compile(r' aria-labelledby="([^"]*)"')
_REFERRING: Final = (' for="', ' headers="', ' aria-details="')
"""What else refers to an id: then all ids stay."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a main part is without its words, the words, and the ids in it, in the order of the page."""

    markup: str
    words: str
    ids: list[str]


def shape_of(main: str) -> Shape:
    """Return the shape of a main part as the templates write it."""
    pieces = _WORDS.split(_SPACE.sub(">", main))
    markup = f">{WORDS}".join(pieces[::2])
    markup = _UNREAD.sub("", markup)
    markup = _ADDRESS.sub(' href=""', markup)
    markup = _ALT.sub(f' alt="{_ALT_WORDS}"', markup)
    ids = _ID.findall(markup)
    if ids and not any(name in markup for name in _REFERRING):
        markup = _labelled(markup)
    return Shape(markup, " ".join(pieces[1::2]), ids)


def _labelled(markup: str) -> str:
    """Return markup in which labels stand where they are referred to, without the ids that they had for it.

    Each id is taken to be there once.
    """
    naming = set(_NAMING.findall(markup))

    def label(match: re.Match[str]) -> str:
        return f' aria-label="{WORDS}"' if match[1] in naming else match[0]

    return _NAMING.sub("", _NAMED.sub(label, markup))
