"""The shape of a line of a main part: its markup, with the words and addresses in it made alike.

Two lines of one shape differ in what no rule about markup looks at. Rules that read the words are in ``wording.py``.
"""

import re
from typing import Final, NamedTuple

from plugins.accessibility.rules.links import FILES

WORDS: Final = "1"
"""Stands for words: a figure is of no language and no kind of fault."""

UNCLEAR: Final = "<"
"""Stands for what has no shape: with it, nothing is a whole block."""

_ALT_WORDS: Final = "2"
"""Stands for the words of a picture, which no caption is to repeat."""

_WORDS: Final = re.compile(r">\s*([^\w<>&]{0,4}\w[^<>]*)")
"""Text that surely has a word in it; a lone sign or ``&nbsp;`` stays what it is."""

_UNREAD: Final = re.compile(r' (?:data-[\w-]+|width|height|sizes)(?:="[^"]*")?')
"""Attributes that only scripts, styles and place.py read."""

_ADDRESS: Final = re.compile(
    rf' (?:href|src|srcset|datetime)="(?![^"]*\.(?i:{"|".join(FILES)})(?=["?#]))[^"&]*(?:&amp;[^"&]*)*"',
)
"""Any address but that of a file, whose type and size have to be told; a reference to a sign may hide one."""

_ALT: Final = re.compile(r' alt="\w[^"]*"')
_ID: Final = re.compile(r' id="([^"]*)"')
_NAMING: Final = re.compile(rf"{_ID.pattern}(?=[^<>]*(?:><(?:a|span|time)\b(?![^>]*hidden)[^<>]*)?>{WORDS})")
"""The id of an element with words, which may give them to another."""

_NAMED: Final = re.compile(r' aria-labelledby="([^"]*)"')
_REFERRING: Final = re.compile(r' (?:for|headers|aria-details)="')
"""What refers to an id for more than its words."""


class Shape(NamedTuple):
    """What a line is without its words, and its ids: all of them, those with words, those that it asks for words.

    And whether it begins a caption, or a part that states its language.
    """

    markup: str
    ids: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    captioned: bool = False
    foreign: bool = False


def apart(line: str) -> tuple[str, str]:
    """Return a line with signs in place of its words and addresses, and the words."""
    pieces = _WORDS.split(f">{line}")
    return _ADDRESS.sub(' href=""', f">{WORDS}".join(pieces[::2]))[1:], " ".join(pieces[1::2])


def shape_of(wordless: str) -> Shape:
    """Return the shape of a line as the templates write it, without its words and addresses.

    Labels stand where they are referred to, without the ids that they had for it: each is taken to be there, once.
    """
    markup = _ALT.sub(f' alt="{_ALT_WORDS}"', _UNREAD.sub("", wordless.strip()))
    if _REFERRING.search(markup):
        return Shape(UNCLEAR)
    ids, naming, named = (tuple(pattern.findall(markup)) for pattern in (_ID, _NAMING, _NAMED))
    return Shape(
        _NAMING.sub("", _NAMED.sub(f' aria-label="{WORDS}"', markup)) if ids or named else markup,
        ids,
        naming,
        named,
        captioned="<figcaption" in markup,
        foreign=' lang="' in markup,
    )
