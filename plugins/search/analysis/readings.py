"""Kazakh words taken apart: every stem that the grammar allows, whether there is such a word or not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.search.analysis.grammar import BACK, FIRST, FRONT, LAYERS, VERB, VOWELS, Ending, endings

SHORTEST: Final = 2

_LONGEST: Final = max(len(ending.text) for layer in LAYERS for ending in endings(layer))


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


_TABLES: Final = _tables()


def readings(word: str) -> Iterator[Reading]:
    """Yield every way to take a folded word apart, the whole word first; the same stem may come more than once."""
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
    table = _TABLES[layer]
    for length in range(1, min(_LONGEST, len(word) - SHORTEST) + 1):
        for ending in table.get(word[-length:], ()):
            stem = word[:-length]
            if ending.after and stem[-1] not in ending.after:
                continue
            if harmony and ending.harmony and harmony != ending.harmony:
                continue
            yield ending, stem + ending.restored


def repairs(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield the stems that a reading's stem may stand for, each with a cost: endings change the end of a stem.

    кітаб|ы is кітап, тау|ып is тап, орн|ы is орын, факті|лер is факт, журналис|тер is журналист.
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
    if rest and last in SWALLOWING and rest[-1] not in VOWELS:
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

SWALLOWING: Final = "нкрлгзсмп"
"""Letters before which a stem may lose its last vowel: орн|ы, қорқ|ады."""
