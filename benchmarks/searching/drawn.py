"""Queries drawn from the words of the corpus, the commonest to the rarest, in all the ways in which people type."""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from benchmarks.searching.corpus import EVERYWHERE, common_first
from benchmarks.searching.queries import SEED
from benchmarks.searching.spellings import (
    in_casual_latin,
    in_latin_of_2021,
    on_the_other_layout,
    with_a_typo,
    without_kazakh_letters,
)

Way = Callable[[Sequence[str]], str]
"""Makes a query of words, of which it may need the first one only."""


def draw_queries(count: int) -> Iterator[str]:
    """Yield so many queries, the same each time: half of the words are among the hundred or so commonest."""
    words, chance = common_first(random.Random(SEED)), random.Random(SEED)
    ways = _ways(chance)
    for number in range(count):
        drawn = [words[int(len(words) ** chance.random()) - 1] for _ in range(2)]
        yield ways[number % len(ways)](drawn)


def _ways(chance: random.Random) -> tuple[Way, ...]:
    spellings = (
        str,
        without_kazakh_letters,
        in_latin_of_2021,
        in_casual_latin,
        on_the_other_layout,
        partial(with_a_typo, chance=chance),
    )
    return (*(partial(_spelt, spelling) for spelling in spellings), " ".join, _quoted, _with_the_commonest)


def _spelt(spelling: Callable[[str], str], words: Sequence[str]) -> str:
    return spelling(words[0])


def _quoted(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"'


def _with_the_commonest(words: Sequence[str]) -> str:
    return f"{EVERYWHERE} {words[0]}"
