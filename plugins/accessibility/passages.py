"""A main part by its passages: its cards, the entries of its lists, and what blank lines part.

Pages are all different, but most of what they are made of stands on other pages, too. A passage that was judged is not
judged again. What is asked of a page is put together from what is known of its passages, wherever they were cut.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from plugins.accessibility.blocks import DOUBTFUL, Pieces, folded, pieces_of
from plugins.accessibility.detection import without_addresses
from plugins.accessibility.shapes import UNTIED, Shape, Ties, apart, shape_of
from plugins.accessibility.wording import is_written, links_are_clear, pictures_say_something

_BORDER: Final = re.compile(r'\n(?:\n| *+(?=<(?:li class="|article )))')
"""A blank line, or what is before an entry or a card. That it begins with a line makes it four times as fast."""

_REMEMBERED: Final = 4096
"""Four times as many passages save one in thirty of those that are judged anew."""


class Passage(NamedTuple):
    """What a run of HTML is without its words, the words, and what ties it to others."""

    pieces: Pieces
    words: str
    ties: Ties


@dataclass(frozen=True, slots=True)
class Main:
    """How a main part begins, its content without its words, the words, the ids of both, and what is in it."""

    start: str
    pieces: Pieces
    words: str
    ids: frozenset[str]
    captioned: bool
    foreign: bool


def main_of(start: str, content: str) -> Main | None:
    """Return what its tag and its passages make of a main part; None where ids in it have to be looked at."""
    opening = _opening(start)
    pieces, words, ties = zip(*map(_passage, _BORDER.split(content)), strict=True)
    tied = [opening.ties, *(each for each in ties if each is not UNTIED)]
    ids = [id_ for each in tied for id_ in each.ids]
    known, naming = frozenset(ids), {id_ for each in tied for id_ in each.naming}
    if len(known) < len(ids) or not naming.issuperset(id_ for each in tied for id_ in each.named):
        return None
    captioned, foreign = any(each.captioned for each in tied), any(each.foreign for each in tied)
    inside = folded(chain.from_iterable(pieces))
    return Main(opening.markup, inside, " ".join(filter(None, words)), known, captioned, foreign)


@lru_cache(_REMEMBERED)
def _passage(source: str) -> Passage:
    wordless, words = apart(source)
    pieces, ties, links, pictured = _judged(wordless)
    clear = (
        is_written(words)
        and (not links or links_are_clear(source, links))
        and (not pictured or pictures_say_something(source))
    )
    return Passage(pieces if clear else DOUBTFUL, without_addresses(words), ties)


@lru_cache(_REMEMBERED)
def _judged(wordless: str) -> tuple[Pieces, Ties, int, bool]:
    """Return pieces and ties of a passage without its words, how many links are in it, and whether pictures are."""
    shape = shape_of(wordless)
    pieces = folded(chain.from_iterable(map(pieces_of, shape.markup.split("\n"))))
    return pieces, shape.ties, wordless.count("<a "), " alt=" in wordless


@lru_cache(_REMEMBERED)
def _opening(tag: str) -> Shape:
    return shape_of(apart(tag)[0])
