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
from plugins.accessibility.shapes import UNTIED, Shape, Ties, apart, shape_of, unaddressed
from plugins.accessibility.wording import alts_of, is_written, links_are_clear, pictures_say_something

_BORDER: Final = re.compile(r'\n(?:\n| *+(?=<(?:li class="|article )))')
"""A blank line, or what is before an entry or a card. That it begins with a line makes it four times as fast."""

_REMEMBERED: Final = 4096
"""Four times as many passages save one in thirty of those that are judged anew."""

_LINK: Final = "<a "
_ALT: Final = " alt="
_NONE: Final[frozenset[str]] = frozenset()


class Passage(NamedTuple):
    """What a run of HTML is without its words, the words, what ties it to others, and the words of its pictures."""

    pieces: Pieces
    words: str
    ties: tuple[Ties, ...]
    alts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Main:
    """How a main part begins, its content without its words, the words, the ids of both, and what is in it.

    The words of its pictures count only beside a caption.
    """

    start: str
    pieces: Pieces
    words: str
    ids: frozenset[str]
    alts: frozenset[str]
    foreign: bool


def main_of(start: str, content: str) -> Main | None:
    """Return what its tag and its passages make of a main part; None where ids in it have to be looked at."""
    opening = _opening(start)
    pieces, words, ties, alts = zip(*map(_passage, _BORDER.split(content)), strict=True)
    tied = (opening.ties, *chain.from_iterable(ties))
    ids = [id_ for each in tied for id_ in each.ids]
    known, naming = frozenset(ids), {id_ for each in tied for id_ in each.naming}
    if len(known) < len(ids) or not naming.issuperset(id_ for each in tied for id_ in each.named):
        return None
    pictured = _NONE.union(*alts) if any(each.captioned for each in tied) else _NONE
    inside, foreign = folded(chain.from_iterable(pieces)), any(each.foreign for each in tied)
    return Main(opening.markup, inside, " ".join(filter(None, words)), known, pictured, foreign)


@lru_cache(_REMEMBERED)
def _passage(source: str) -> Passage:
    wordless, words = apart(source)
    pieces, ties = _judged(unaddressed(wordless))
    links, alts = wordless.count(_LINK), alts_of(source) if _ALT in wordless else _NONE
    clear = (
        is_written(words)
        and (not links or links_are_clear(source, links))
        and (not alts or pictures_say_something(alts))
    )
    return Passage(pieces if clear else DOUBTFUL, without_addresses(words), ties, alts)


@lru_cache(_REMEMBERED)
def _judged(wordless: str) -> tuple[Pieces, tuple[Ties, ...]]:
    """Return pieces and ties of a passage without its words and addresses."""
    lines, ties = zip(*map(_line, wordless.split("\n")), strict=True)
    return folded(chain.from_iterable(lines)), tuple(each for each in ties if each is not UNTIED)


@lru_cache(4 * _REMEMBERED)
def _line(wordless: str) -> tuple[Pieces, Ties]:
    """Return the same of a line. Hardly a text is like another without its words, but nearly all of its lines are."""
    shape = shape_of(wordless)
    return pieces_of(shape.markup), shape.ties


@lru_cache(_REMEMBERED)
def _opening(tag: str) -> Shape:
    return shape_of(unaddressed(tag))
