"""Queries of one word, by the ways in which people type them, and the documents that each should find."""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from benchmarks.searching.spellings import (
    in_casual_latin,
    in_latin_of_2021,
    on_the_other_layout,
    with_a_typo,
    without_kazakh_letters,
)
from benchmarks.searching.treebank import CONTENT, Document, Word

SEED: Final = 20261121
_WORD: Final = re.compile(r"[а-яёәғқңөұүһі]{3,}")
_ADJECTIVE: Final = re.compile(r"[а-яё]+(ый|ий|ой)")


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the addresses of the documents that have a form of the word.

    ``passed`` are documents that are struck from the results before they are judged: those with the very form that
    was typed, where the question is whether others are found as well.
    """

    typed: str
    relevant: frozenset[str]
    passed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """Documents by dictionary form and by form, and the words that can be asked for, in the order of the texts."""

    families: Mapping[str, frozenset[str]]
    literal: Mapping[str, frozenset[str]]
    lemmas: tuple[str, ...]
    inflected: tuple[tuple[str, str], ...]
    adjectives: tuple[str, ...]


def gather(documents: Iterable[Document]) -> Facts:
    """Return the facts about the words that a query may be about."""
    families, literal = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    asked: dict[Word, None] = {}
    for document in documents:
        for word in document.words:
            families[word.lemma].add(document.address)
            literal[word.form].add(document.address)
            if word.kind in CONTENT and _WORD.fullmatch(word.form) and _WORD.fullmatch(word.lemma):
                asked[word] = None
    return Facts(
        {lemma: frozenset(names) for lemma, names in families.items()},
        {form: frozenset(names) for form, names in literal.items()},
        tuple(dict.fromkeys(word.lemma for word in asked)),
        tuple(dict.fromkeys((word.form, word.lemma) for word in asked if word.form != word.lemma)),
        tuple(dict.fromkeys(w.lemma for w in asked if w.kind == "ADJ" and _ADJECTIVE.fullmatch(w.lemma))),
    )


def ask(documents: Iterable[Document], language: str) -> dict[str, tuple[Query, ...]]:
    """Return the queries of each class for the documents of a language."""
    facts = gather(documents)
    if language == "ru":
        return {
            "Russian, citation": tuple(_cited(facts, facts.lemmas)),
            "Russian, inflected": tuple(_inflected(facts, str)),
            "Russian -ый": tuple(_cited(facts, facts.adjectives)),
            "Russian, layout": tuple(_inflected(facts, on_the_other_layout)),
            "Russian, typo": tuple(_inflected(facts, _slip())),
        }
    return {
        "citation": tuple(_cited(facts, facts.lemmas)),
        "inflected": tuple(_inflected(facts, str)),
        "other forms": tuple(_others(facts)),
        "no Kazakh letters": tuple(_inflected(facts, without_kazakh_letters)),
        "Latin, 2021": tuple(_inflected(facts, in_latin_of_2021)),
        "Latin, casual": tuple(_inflected(facts, in_casual_latin)),
        "layout": tuple(_inflected(facts, on_the_other_layout)),
        "typo": tuple(_inflected(facts, _slip())),
    }


def _slip() -> Callable[[str], str]:
    chance = random.Random(SEED)
    return lambda word: with_a_typo(word, chance)


def _cited(facts: Facts, lemmas: Iterable[str]) -> Iterator[Query]:
    for lemma in lemmas:
        yield Query(lemma, facts.families[lemma])


def _inflected(facts: Facts, spelling: Callable[[str], str]) -> Iterator[Query]:
    for form, lemma in facts.inflected:
        yield Query(spelling(form), facts.families[lemma])


def _others(facts: Facts) -> Iterator[Query]:
    for form, lemma in facts.inflected:
        passed = facts.literal[form]
        if facts.families[lemma] - passed:
            yield Query(form, facts.families[lemma] - passed, passed)
