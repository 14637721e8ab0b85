"""Headwords that a dictionary lacks, by the evidence of inflected words that nothing in it explains.

«құрамда», «құрамның» and «құрамдар» are forms of some word, and the grammar tells of which: «құрам». A stem is taken
that explains several words, the one that explains most before others.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import Final

from plugins.search.analysis.folding import fold
from plugins.search.analysis.grammar import NOUN
from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.analysis.lexicon import harmony_of
from plugins.search.analysis.readings import Reading, readings
from plugins.search.cleaning import VOICED

LEAST: Final = 5
"""A stem explains at least so many words."""

SHORTEST: Final = 4
"""A stem has at least so many letters: what is shorter is somebody's typing error too often."""

DEAREST: Final = 1
"""Readings of a higher cost prove nothing."""

_NO_VERB: Final = re.compile("[бвгдкпт]т$")

Stem = tuple[str, str]
"""A stem and its kind."""


def missing_headwords(words: Collection[str], analyser: KazakhAnalyser) -> dict[str, str]:
    """Return headwords with their kinds that several of the words are forms of, and that the analyser does not know."""
    strangers = [word for word in sorted(words) if fold(word) not in analyser.forms and not analyser.candidates(word)]
    explained: defaultdict[Stem, set[str]] = defaultdict(set)
    for word in strangers:
        for stem in _stems(word, words):
            explained[stem].add(word)
    kinds: defaultdict[str, str] = defaultdict(str)
    for head, kind in _best(explained):
        kinds[head] += kind
    return dict(kinds)


def _stems(word: str, words: Collection[str]) -> Iterator[Stem]:
    """Yield the stems that a word may be a form of. Nouns also stand alone, among the words."""
    folded = fold(word)
    for reading in readings(folded):
        if reading.kind and reading.cost <= DEAREST and folded.startswith(reading.stem):
            stem = _spelt(word, reading)
            if len(stem) >= SHORTEST and _harmonious(stem, reading) and _possible(stem, reading.kind, words):
                yield stem, reading.kind


def _possible(stem: str, kind: str, words: Collection[str]) -> bool:
    """Tell whether a stem can be one: a verb's does not end so that мигрант|тар could be a form of «мигрантт»."""
    return stem in words if kind == NOUN else not _NO_VERB.search(stem)


def _spelt(word: str, reading: Reading) -> str:
    """Return a reading's stem in the letters of the word; its end is not voiced where no vowel follows."""
    stem = word[: len(reading.stem)]
    return stem[:-1] + VOICED.get(stem[-1], stem[-1]) if reading.vowel else stem


def _harmonious(stem: str, reading: Reading) -> bool:
    return not reading.harmony or harmony_of(stem) in {"", reading.harmony}


def _best(explained: Mapping[Stem, set[str]]) -> Iterator[Stem]:
    """Yield stems, those that explain most first; what one has explained counts for no other."""
    stems: defaultdict[str, list[Stem]] = defaultdict(list)
    for stem, words in explained.items():
        for word in words:
            stems[word].append(stem)
    queue = [_ranked(stem, words) for stem, words in explained.items()]
    heapify(queue)
    while queue:
        rank = heappop(queue)
        stem = rank[-1]
        if rank != _ranked(stem, explained[stem]):
            heappush(queue, _ranked(stem, explained[stem]))
        elif len(explained[stem]) >= LEAST:
            yield stem
            _strike(tuple(explained[stem]), stems, explained)


def _strike(words: Iterable[str], stems: Mapping[str, Iterable[Stem]], explained: Mapping[Stem, set[str]]) -> None:
    for word in words:
        for stem in stems[word]:
            explained[stem].discard(word)


def _ranked(stem: Stem, words: Collection[str]) -> tuple[int, int, Stem]:
    return -len(words), -len(stem[0]), stem
