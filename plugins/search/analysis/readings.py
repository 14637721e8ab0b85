"""Kazakh words taken apart: every stem that the grammar allows, whether there is such a word or not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from plugins.search.analysis.grammar import BACK, FIRST, FRONT, LAYERS, VERB, VOWELS, Ending, endings

SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a word apart."""

    stem: str
    kind: str
    """What the stem has to be: a noun, a verb; empty: the whole word is the stem."""
    harmony: str
    """What the stem has to be in harmony with; empty: anything."""
    cost: int
    vowel: bool
    """Whether a vowel follows the stem, which voices its last consonant and may swallow its last vowel."""


def _tables() -> Mapping[str, Mapping[str, tuple[Ending, ...]]]:
    tables: dict[str, dict[str, list[Ending]]] = {}
    for layer in LAYERS:
        table = tables[layer] = defaultdict(list)
        for ending in endings(layer):
            table[ending.text].append(ending)
    return {layer: {text: tuple(all_) for text, all_ in table.items()} for layer, table in tables.items()}


def _lengths(texts: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """Return how long endings are by their last letter, the shortest first: most words have none of a layer."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for text in texts:
        found[text[-1]].add(len(text))
    return {letter: tuple(sorted(lengths)) for letter, lengths in found.items()}


_TABLES: Final = _tables()
_LENGTHS: Final = {layer: _lengths(table) for layer, table in _TABLES.items()}


@lru_cache(maxsize=1 << 15)
def readings(word: str) -> tuple[Reading, ...]:
    """Return every way to take a folded word apart, the whole word first; the same stem may come more than once.

    They are kept, since the words of a shard are asked for twice: by its index, and as the browser will ask.
    """
    return tuple(_taken_apart(word))


def _taken_apart(word: str) -> Iterator[Reading]:
    yield Reading(word, "", "", 0, False)
    seen: set[tuple[str, str, str, int]] = set()
    work = [(word, layer, "", cost) for layer, cost in FIRST.items()]
    while work:
        rest, layer, harmony, cost = work.pop()
        _rows, before, kind = LAYERS[layer]
        for ending, stem in _stripped(rest, layer, harmony):
            state = (stem, layer, ending.harmony or harmony, cost + ending.cost)
            if state in seen:
                continue
            seen.add(state)
            _, _, both, total = state
            if kind:
                yield Reading(stem, kind, both, total, ending.text[0] in VOWELS and not ending.restored)
            work += [(stem, each, both, total) for each in before]


def _stripped(word: str, layer: str, harmony: str) -> Iterator[tuple[Ending, str]]:
    longest = len(word) - SHORTEST
    for length in _LENGTHS[layer].get(word[-1], ()):
        if length > longest:
            return
        stem = word[:-length]
        for ending in _TABLES[layer].get(word[-length:], ()):
            if ending.after and stem[-1] not in ending.after:
                continue
            if harmony and ending.harmony and harmony != ending.harmony:
                continue
            yield ending, stem + ending.restored


def repairs(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield the stems that a reading's stem may stand for, each with a cost: endings change the end of a stem.

    кітаб|ы is кітап, тау|ып is тап, орн|ы is орын, рубл|і is рубль, факті|лер is факт, журналис|тер is журналист.
    """
    stem = reading.stem
    yield stem, 0
    if stem.endswith(INSERTED):
        yield stem[:-1], 0
    if reading.vowel:
        yield from _before_vowel(stem[:-1], stem[-1], reading)
    elif stem.endswith(SHORTENED):
        yield f"{stem}т", 0


def _before_vowel(rest: str, last: str, reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield what a stem was before a vowel voiced its last letter, or swallowed its last vowel."""
    if last in VOICED_ENDS and (last != "у" or reading.kind == VERB):
        yield rest + VOICED_ENDS[last], 0
    if last in SOFTENED:
        yield f"{rest}{last}ь", 0
    if last in SWALLOWING and _ENDS_CLOSED.search(rest):
        if reading.harmony != FRONT:
            yield rest + "ы" + VOICED_ENDS.get(last, last), 1
        if reading.harmony != BACK:
            yield rest + "и" + VOICED_ENDS.get(last, last), 1


VOICED_ENDS: Final = {"г": "к", "б": "п", "у": "п"}
"""What a vowel makes of the last letter of a stem, and what that letter was."""

INSERTED: Final = "кти"
"""How foreign words in -кт end before an ending: факт, факті|лер."""

SHORTENED: Final = "ис"
"""How foreign words in -ист end before a т: журналис|тер."""

SOFTENED: Final = "лр"
"""Letters behind which foreign words have a soft sign that they lose before a vowel: автомобил|і, секретар|ы."""

SWALLOWING: Final = "нкрлгзсмп"
"""Letters before which a stem may lose its last vowel: орн|ы, қорқ|ады."""

CLOSED: Final = f"[^{VOWELS}]$|[{VOWELS}][уи]$"
"""What stands before such a vowel: a consonant, which у and й behind a vowel are as well: аузы, даусы, мойны."""

_ENDS_CLOSED: Final = re.compile(CLOSED)
