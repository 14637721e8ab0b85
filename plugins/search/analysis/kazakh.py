"""The keys of Kazakh words: the headwords that the grammar and the lexicon find in them, best first."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from plugins.search.analysis.folding import KAZAKH, fold, plain
from plugins.search.analysis.grammar import NOUN, VERB, VOWELS
from plugins.search.analysis.lexicon import Head, Lexicon
from plugins.search.analysis.readings import Reading, readings, repairs

LETTER: Final = 10
"""What a letter of the stem is worth."""

COST: Final = 12
"""What a unit of an ending's cost takes off."""

BARE_VERB: Final = 22
"""What it takes off that a whole word is nothing but a verb's stem, which is seldom said."""

BONUS: Final = 12
"""What it adds that a headword is a common one."""

MARGIN: Final = 30
"""Headwords that are worth so much less than the best one may be meant as well."""

DEAREST: Final = 5
"""Readings of a higher cost are none."""

MOST: Final = 3
"""So many headwords at most are looked for at once."""

AGENTS: Final = ("шы", "ши")
"""How doers are called, as in «сауатшы»: the vowel is none of the endings of an unknown word."""

OWNED: Final = "ысы"
"""Whose it is, behind a word that ends in с: киберқылмыс|ы, since unknown words seldom end in ы."""

DENOMINAL: Final = ("ла", "ле", "да", "де", "та", "те")
"""How stems of verbs end that are made of nouns, as many are of which no lexicon knows: өзек|те, конфискация|ла."""

INFINITIVES: Final = (*(f"{end}ну" for end in DENOMINAL), *(f"{end}су" for end in DENOMINAL), "ндыру", "ндиру")
"""How the infinitives of verbs end that are made of such verbs: гаджет|тен|у, цифр|ландыр|у."""

PATRONYMIC: Final = "^(.{3,}(?:ұл|қыз))ы(?:н|на|ның|нда|нан|мен|ндағы|нікі)?$"
"""Names by the father, «Асанұлы» and «Асанқызының»: what is before the ending is the key. No lexicon knows them all."""

SHORT: Final = 2
"""Stems of so many letters take cheap endings only; a word of so many that no lexicon has is its own key."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A headword that a word may be a form of."""

    head: str
    strict: bool
    """Whether all its letters stand in the word, rather than those that they fold to."""
    worth: int


class KazakhAnalyser:
    """Finds the headwords of words in a lexicon."""

    def __init__(self, lexicon: Lexicon, forms: Mapping[str, str]) -> None:
        """Take the lexicon, and headwords of irregular forms by these in folded letters."""
        self.lexicon = lexicon
        self.forms = forms

    def key_of(self, word: str) -> str:
        """Return the key of a word of a text."""
        return self.keys_of(word)[0]

    def keys_of(self, word: str) -> tuple[str, ...]:
        """Return the keys that a word may have, best first; there is always one."""
        folded, letters = fold(word), plain(word)
        if folded in self.forms:
            return (self.forms[folded],)
        name = _PATRONYMIC.match(letters)
        if name and name[1] not in self.lexicon.kinds:  # айыппұл|ы is no son of anybody
            return (fold(name[1]),)
        found = self.candidates(word)
        named = _FOLDED_PATRONYMIC.match(letters)  # «Асанулы» may be one that was typed without Kazakh letters
        own = (fold(named[1]),) if named else ()
        if found:
            return (*_meant(found, letters), *own)
        return own or (guess(folded) if len(folded) > SHORT else folded,)

    def candidates(self, word: str) -> list[Candidate]:
        """Return the headwords that the lexicon finds in a word, each once, best first."""
        best: dict[str, Candidate] = {}
        for each in self._candidates(plain(word)):
            if each.head not in best or _rank(each) < _rank(best[each.head]):
                best[each.head] = each
        return sorted(best.values(), key=_rank)

    def _candidates(self, word: str) -> Iterator[Candidate]:
        for reading in readings(fold(word)):
            if reading.cost > DEAREST:
                continue
            for stem, cost in repairs(reading):
                for head in self.lexicon.heads(stem):
                    if fits(head, reading) and _is_likely(head, reading):
                        worth = _worth(head, reading) - LETTER * cost
                        yield Candidate(head.word, agrees(word, reading.stem, head.word), worth)


_PATRONYMIC: Final = re.compile(PATRONYMIC)
_FOLDED_PATRONYMIC: Final = re.compile(fold(PATRONYMIC))  # letters alone are folded: no sign of the expression is one


def _meant(found: list[Candidate], word: str) -> Iterator[str]:
    """Yield the headwords that are nearly as good as the best one of those that have the word's letters.

    Who types no Kazakh letter at all may mean any, so then those that only fold to the same letters come next.
    """
    strict = [each for each in found if each.strict]
    loose = [each for each in found if not each.strict]
    if strict and KAZAKH & set(word):
        loose = []
    for group in (strict, loose):
        near = (each.head for each in group if each.worth >= max(found[0].worth, group[0].worth) - MARGIN)
        yield from islice(near, MOST)


def _rank(candidate: Candidate) -> tuple[bool, int, str]:
    return not candidate.strict, -candidate.worth, candidate.head


def fits(head: Head, reading: Reading) -> bool:
    """Tell whether a headword is of the kind and harmony that a reading asks for."""
    if reading.kind and reading.kind not in head.kinds.lower():
        return False
    return not reading.harmony or not head.harmony or reading.harmony == head.harmony


def _is_likely(head: Head, reading: Reading) -> bool:
    """Tell whether a headword of two letters may have so costly endings: only a common one may."""
    if len(reading.stem) > SHORT or not reading.kind:
        return True
    return reading.cost < (4 if reading.kind.upper() in head.kinds else 2)


def _worth(head: Head, reading: Reading) -> int:
    worth = LETTER * len(reading.stem) - COST * reading.cost
    if (reading.kind.upper() or NOUN.upper()) in head.kinds:
        worth += BONUS
    return worth - BARE_VERB if not reading.kind and NOUN not in head.kinds.lower() else worth


def agrees(word: str, stem: str, head: str) -> bool:
    """Tell whether a word has the headword's own letters, but for a last one that an ending has changed."""
    shared = min(len(stem), len(head))
    if word[: shared - 1] != head[: shared - 1]:
        return False
    return (
        word[shared - 1] == head[shared - 1]
        or (word[shared - 1], head[shared - 1]) in CHANGES
        or len(stem) != len(head)
    )


CHANGES: Final = frozenset({
    ("ғ", "қ"), ("г", "к"), ("б", "п"), ("у", "п"), ("ю", "й"), ("и", "ы"), ("и", "і"), ("у", "ы"), ("у", "і"),
})  # fmt: skip
"""A last letter of a stem as an ending has left it, and as the headword has it."""


@lru_cache(maxsize=1 << 16)
def guess(word: str) -> str:
    """Return the stem of a folded word that the lexicon does not know: as short as plain endings leave it."""
    best = word
    for reading in readings(word):
        if len(reading.stem) < len(best) and _plain(reading, word):
            best = reading.stem
    return best[:-1] + {"г": "к", "б": "п", "ь": ""}.get(best[-1], best[-1])


def _plain(reading: Reading, word: str) -> bool:
    """Tell whether an ending is seldom anything else: long, and behind a stem that is long enough to be one."""
    tail = len(word) - len(reading.stem)
    if reading.cost or not reading.kind:
        return False
    if word[len(reading.stem) - 1 :][:2] in AGENTS or word[len(reading.stem) - 1 :].startswith(OWNED):
        return False
    if tail == 1 and word.endswith(INFINITIVES) and reading.kind == VERB:
        return True
    if reading.kind == VERB and reading.stem.endswith(DENOMINAL):
        return len(reading.stem) > 4
    if reading.kind == VERB and (tail < 3 or not {*reading.stem[-2:]} & {*VOWELS}):
        return False
    shortest = 6 if tail == 1 else 5 if tail == 2 else 4
    return len(reading.stem) >= shortest and any(letter in VOWELS for letter in reading.stem)
