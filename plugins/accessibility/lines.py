"""A main part by its lines, as the templates write them. A line that was judged before is not judged again.

Pages are all different, but five in six of their lines stand on many others. What is asked of a page is put together
from what is known of its lines.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, TypeAlias

from plugins.accessibility.blocks import Pieces, Turn, pieces_of
from plugins.accessibility.shapes import UNCLEAR, Shape, apart, shape_of
from plugins.accessibility.wording import letters_hold_together, links_are_clear, pictures_say_something

_REMEMBERED: Final = 4096
"""Twice as many lines save one in ten of those that are judged anew."""

_SAYING: Final = re.compile(r"</?a\b|<img\b")
"""What has words of its own, which may say nothing."""

_Line: TypeAlias = tuple[Pieces, str, Shape | None]
"""The pieces of a line, its words, and its shape if that tells more."""


@dataclass(frozen=True, slots=True)
class Main:
    """What a main part is without its words, the words, its ids, and whether it has captions or foreign parts."""

    pieces: Pieces
    words: str
    ids: frozenset[str]
    captioned: bool
    foreign: bool


def main_of(source: str) -> Main | None:
    """Return what the lines of a main part make of it; None where ids in it have to be looked at."""
    pieces, words, noted = zip(*map(_line, source.split("\n")), strict=True)
    shapes = list(filter(None, noted))
    ids = [id_ for shape in shapes for id_ in shape.ids]
    known, naming = frozenset(ids), {id_ for shape in shapes for id_ in shape.naming}
    if len(known) < len(ids) or not naming.issuperset(id_ for shape in shapes for id_ in shape.named):
        return None
    captioned, foreign = any(shape.captioned for shape in shapes), any(shape.foreign for shape in shapes)
    return Main(tuple(chain.from_iterable(pieces)), " ".join(filter(None, words)), known, captioned, foreign)


@lru_cache(_REMEMBERED)
def _line(source: str) -> _Line:
    wordless, words = apart(source)
    pieces, shape = _shape(wordless)
    says = _SAYING.search(wordless)
    if (says and not (links_are_clear(source) and pictures_say_something(source))) or not letters_hold_together(words):
        return ((Turn.STAYS, UNCLEAR),), words, None
    return pieces, words, shape


@lru_cache(_REMEMBERED)
def _shape(wordless: str) -> tuple[Pieces, Shape | None]:
    """Return the pieces of a line without its words, and its shape if that tells more."""
    shape = shape_of(wordless)
    return pieces_of(shape.markup), shape if any(shape[1:]) else None
