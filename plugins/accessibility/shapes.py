"""The shape of a passage of a main part: its markup, with the words and addresses in it made alike.

Two passages of one shape differ in what no rule about markup looks at. Rules that read the words are in ``wording.py``.
"""

import re
from html import unescape
from typing import Final, NamedTuple

from plugins.accessibility.rules.links import FILES

WORDS: Final = "1"
"""Stands for words: a figure is of no language and no kind of fault."""

UNCLEAR: Final = "<"
"""Stands for what has no shape: with it, nothing is a whole block."""

_ALT_WORDS: Final = "2"
"""Stands for the words of a picture, which no caption is to repeat."""

_WORDS: Final = re.compile(r">\s*+([^\w<>&]{0,4}+\w[^<]*+)")
"""Text that surely has a word in it; a lone sign or ``&nbsp;`` stays what it is. No sign is looked at twice."""

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


class Ties(NamedTuple):
    """What ties a run of HTML to others: its ids, all of them, those with words, those that it asks for words.

    And whether it has a caption, or a part that states its language.
    """

    ids: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    captioned: bool = False
    foreign: bool = False


UNTIED: Final = Ties()


class Shape(NamedTuple):
    """A run of HTML without its words, addresses and labels, and what ties it to others."""

    markup: str
    ties: Ties


def apart(source: str) -> tuple[str, str]:
    """Return HTML with a sign in place of its words, and the words."""
    pieces = _WORDS.split(f">{source}")
    return f">{WORDS}".join(pieces[::2])[1:], unescape(" ".join(pieces[1::2]))


def unaddressed(wordless: str) -> str:
    """Return HTML without its addresses, but for where they were, and without the attributes that no rule reads."""
    return _ADDRESS.sub(' href=""', _UNREAD.sub("", wordless))


def shape_of(wordless: str) -> Shape:
    """Return the shape of HTML as the templates write it, ``apart`` from its words and ``unaddressed``.

    Labels stand where they are referred to, without the ids that they had for it: each is taken to be there, once.
    """
    markup = _ALT.sub(f' alt="{_ALT_WORDS}"', wordless)
    if _REFERRING.search(markup):
        return Shape(UNCLEAR, UNTIED)
    ids, naming, named = (tuple(pattern.findall(markup)) for pattern in (_ID, _NAMING, _NAMED))
    captioned, foreign = "<figcaption" in markup, ' lang="' in markup
    if ids or named:
        markup = _NAMING.sub("", _NAMED.sub(f' aria-label="{WORDS}"', markup))
    elif not (captioned or foreign):
        return Shape(markup, UNTIED)
    return Shape(markup, Ties(ids, naming, named, captioned, foreign))
