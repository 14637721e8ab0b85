"""From a list of words, many of them inflected, to headwords.

The Kazakh dictionary of hunspell lists forms like «жылдарына» and stumps like «жетт» beside «жыл» and «жет». A word
goes if a shorter one explains it: if the grammar leads from the one to the other, and the longer one has too few forms
of its own to be a word that merely looks like that.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from plugins.search.analysis.curated import Curated
from plugins.search.analysis.folding import fold
from plugins.search.analysis.grammar import NOUN, VERB, VOWELS
from plugins.search.analysis.kazakh import agrees, fits
from plugins.search.analysis.lexicon import Head, Lexicon
from plugins.search.analysis.readings import Reading, readings, repairs

VOICED: Final = {"г": "к", "ғ": "қ", "б": "п"}
"""What vowels make of the last letter of a stem, and what it was."""

OF_ITS_OWN: Final = ("лар", "лер", "га", "ге", "сы", "си", "дан", "ден", "даг", "дег")
"""Endings that no form in -ы or -і takes, but a word that ends so does."""

FROM: Final = ("дан", "ден", "тан", "тен")
"""Endings of verbs made of nouns that look like «from»: борыштан is from a debt rather than to run into debt."""

PRESENT: Final = {"ы": ("иды", "ады"), "і": ("иді", "еді")}
"""How the present tense ends of stems in a vowel, and of others, by the vowel."""

SAID: Final = ("йды", "йді", "ған", "ген", "йтын", "йтін")
"""Endings that a verb in -а or -е has, and «жазыла», the gerund of a passive, has not."""

FACT: Final = re.compile("(?:[ғқ]ан|[гк]ен|[мбп][ае]с|[ае]?р)[лдт][ыі][қк]$")
"""How participles end that have been made nouns, as any can: «білгендік»."""

VOICED_BACK: Final = {after: before for before, after in VOICED.items()}
"""What a vowel makes of the last letter of a word."""

OFTEN: Final = 3
"""A form of a verb that has so many forms itself is a word of its own."""

_CLOSED_IN_VOWEL: Final = "аеәоөұүиэуы"


@dataclass(frozen=True, slots=True)
class Stock:
    """The packaged list: nouns and the like with inflected forms among them, adjectives in -лық, infinitives, names."""

    nouns: frozenset[str]
    derived: frozenset[str]
    infinitives: frozenset[str]
    names: frozenset[str]


def headwords(
    stock: Stock, curated: Curated, attested: Collection[str] = (), known: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """Return headwords with their kinds: all that is curated, and what is left of the packaged list.

    ``attested`` are words as people write them, which tell apart what the list alone leaves open. ``known`` are
    headwords that the list lacks, with their kinds: it has forms of them.
    """
    verbs = active_verbs(verb_stems(stock, curated, attested), curated)
    kept = _Cleaning(stock.nouns | stock.derived, verbs, curated, known).kept()
    forms = stock.derived - set(derived_words(sorted(stock.derived), kept, verbs, attested))
    nouns = (kept | stock.derived) - (forms - {*curated["noun"], *curated["whole"]})
    common_nouns, common_verbs = {*curated["noun"], *curated["common"]}, set(curated["verb"])
    kinds: defaultdict[str, str] = defaultdict(str)
    for word in sorted(nouns | stock.names):
        kinds[word] += NOUN.upper() if word in common_nouns else NOUN
    for word in sorted(verbs):
        kinds[word] += VERB.upper() if word in common_verbs else VERB
    return {word: kind for word, kind in kinds.items() if word not in curated["not"]}


def verb_stems(stock: Stock, curated: Curated, attested: Collection[str]) -> set[str]:
    """Return the stems of infinitives, and the curated ones. Stems of two letters are curated or none."""
    stems = {stem for word in stock.infinitives for stem in _stems(word, stock.nouns, curated, attested)}
    said = {stem for stem in stems if stem[-1] not in "ае" or any(stem + ending in attested for ending in SAID)}
    unsaid = {stem for stem in stems - said if ({stem[:-1]} | _actives(stem[:-1])) & said}
    return {stem for stem in stems - unsaid if len(stem) > 2} | set(curated["verb"])


def _stems(infinitive: str, nouns: Collection[str], curated: Curated, attested: Collection[str]) -> Iterator[str]:
    """Yield the stem before -у: айт|у, оқ(ы)|у, қо(й)|ю. A vowel that was swallowed shows only in other forms."""
    rest = infinitive[:-1]
    if infinitive.endswith("ю"):
        yield rest if rest.endswith("и") else f"{rest}й"
    elif infinitive.endswith("у") and rest:
        swallowed = [rest + vowel for vowel in "ыі" if _is_verb(rest + vowel, nouns, curated, attested)]
        if rest[-1] in _CLOSED_IN_VOWEL or not swallowed:
            yield rest[:-1] + VOICED.get(rest[-1], rest[-1])
        else:
            yield from swallowed


def _is_verb(stem: str, nouns: Collection[str], curated: Curated, attested: Collection[str]) -> bool:
    """Tell whether a stem in -ы or -і is curated, is said in the present tense, or is one of many in -сы and -шы.

    «ренжіді» may come of «ренжі» or of «ренж», but «ренжиді» and «күреседі» tell what they come of.
    """
    if stem in curated["verb"]:
        return True
    is_open, is_closed = (stem[:-1] + ending in attested for ending in PRESENT[stem[-1]])
    if is_open != is_closed:
        return is_open
    return stem in nouns and len(stem) > 5 and stem[-2] in "сш"


def derived_words(
    derived: Iterable[str], nouns: Collection[str], verbs: Iterable[str], attested: Collection[str]
) -> Iterator[str]:
    """Yield the derived words that are no forms of verbs: «болдық» is «we were», «болмастық» is what will not be.

    What is made of a noun stays, and so does a form that has become a word and is inflected: «жетістік».
    """
    lexicon = Lexicon(dict.fromkeys(verbs, VERB))
    inflected = Counter(word[:length] for word in attested for length in range(4, len(word)))
    for word in derived:
        own = inflected[word] + inflected[word[:-1] + VOICED_BACK.get(word[-1], word[-1])]
        is_word = (word[:-3] in nouns and word[-3] != "й") or (own >= OFTEN and not FACT.search(word))
        if is_word or not _is_verbal(word, lexicon):
            yield word


def _is_verbal(word: str, lexicon: Lexicon) -> bool:
    return any(
        fits(head, reading) and agrees(word, reading.stem, head.word)
        for reading in readings(fold(word))
        if reading.kind == VERB and reading.cost <= 2
        for head in lexicon.heads(reading.stem)
    )


def active_verbs(stems: set[str], curated: Curated) -> set[str]:
    """Return the stems without passives and negatives of others, which are forms of these. Curated ones stay."""
    known = {*curated["active"], *curated["verb"]}
    nouns = {*curated["noun"], *curated["name"]}
    return {
        stem
        for stem in stems
        if stem in curated["active"]
        or not (_actives(stem) & stems or (stem.endswith(FROM) and stem[:-3] in nouns and stem not in known))
    }


def _actives(stem: str) -> set[str]:
    """Return what a stem may be the passive or the negative of: бер|іл, сайла|н, баста|л, бер|ме."""
    rest = ""
    if stem.endswith(("ма", "ме", "ба", "бе", "па", "пе")):
        return {stem[:-2]}
    if stem.endswith(("ыл", "іл", "лын", "лін")):
        rest = stem[:-2]
    elif stem.endswith(("ал", "ел", "лан", "лен", "дан", "ден", "тан", "тен")):
        rest = stem[:-1]
    if not rest:
        return set()
    voiceless = rest[:-1] + {**VOICED, "у": "п"}.get(rest[-1], rest[-1])
    return {rest, voiceless, f"{rest}ы", f"{rest}і"} - {stem}


class _Cleaning:
    """The nouns of a list, shortest first, each kept or explained by what was kept before."""

    def __init__(self, nouns: Iterable[str], verbs: set[str], curated: Curated, known: Mapping[str, str]) -> None:
        self._curated = {word for name in ("noun", "whole", "name") for word in curated[name]}
        self._common = self._curated | set(curated["verb"])
        self._words = (set(nouns) | self._curated) - {word for word, kind in known.items() if NOUN in kind}
        self._verbs = verbs | {word for word, kind in known.items() if VERB in kind}
        kinds = {**known, **{verb: known.get(verb, "").strip(VERB) + VERB for verb in self._verbs}}
        self._forms = _forms(self._words, Lexicon({**kinds, **dict.fromkeys(self._words, NOUN + VERB)}))
        self._lexicon = Lexicon(kinds)

    def kept(self) -> set[str]:
        """Return the words that nothing explains."""
        kept = set(self._curated)
        for word in sorted(self._curated):
            self._lexicon.add(word, NOUN)
        for word in sorted(self._words - kept, key=lambda word: (len(word), word)):
            if not self._goes(word):
                kept.add(word)
                self._lexicon.add(word, NOUN)
        return kept

    def _goes(self, word: str) -> bool:
        if word[-1] in VOICED and word[:-1] + VOICED[word[-1]] in self._words:
            return True
        if word.endswith("кті") and word[:-1] in self._words:
            return True
        if (word in self._verbs or _actives(word) & self._verbs) and self._own(word) < 2:
            return True
        folded = fold(word)
        if any(self._explains(head, reading, word) for head, reading in self._origins(word, folded)):
            return True
        return folded[-1] not in VOWELS and not self._own(word) and self._is_stump(word, folded)

    def _origins(self, word: str, folded: str) -> Iterator[tuple[Head, Reading]]:
        """Yield the headwords that the grammar leads a word to, by the word's own letters."""
        for reading in readings(folded):
            if reading.kind and reading.cost <= 3:
                for stem, cost in repairs(reading):
                    for head in self._lexicon.heads(stem):
                        if (
                            (not cost or head.word in self._common)
                            and head.word != word
                            and fits(head, reading)
                            and agrees(word, reading.stem, head.word)
                        ):
                            yield head, reading

    def _explains(self, head: Head, reading: Reading, word: str) -> bool:
        """Tell whether a word is a form of a headword rather than a word of its own."""
        if word[-1] in "ую" and reading.kind == VERB and len(fold(word)) - len(reading.stem) < 2:
            return True
        own = self._own(word)
        tail = len(fold(word)) - len(reading.stem)
        common = head.word in self._common
        if common and tail > 2 and reading.cost < 2:
            return True
        if reading.kind == VERB:
            return own < _most(common, reading.cost, tail)
        if reading.cost or (len(reading.stem) < 3 and not common):
            return not own and len(reading.stem) > 2
        theirs = len(self._forms[head.word, NOUN])
        if tail == 1:
            return not own or (word[-1] in "ыі" and theirs >= 4 * own)
        return own < (4 if common else 2) or theirs > 2 * own

    def _own(self, word: str) -> int:
        """Return how many forms of a word the list has that are forms of nothing shorter."""
        forms = [form for form in self._forms[word, NOUN] if form[0] not in VOWELS]
        if word[-1] in "ыі":
            forms = [form for form in forms if form.startswith(OF_ITS_OWN)]
        return len(forms)

    def _is_stump(self, word: str, folded: str) -> bool:
        """Tell whether a word with a vowel behind it is a form: жетт is what «жетті» is without its end."""
        return any(
            len(reading.stem) < len(folded) and not reading.cost and (head.kinds == VERB or self._has_forms(head.word))
            for vowel in "ыі"
            for head, reading in self._origins(word + vowel, folded + fold(vowel))
        )

    def _has_forms(self, word: str) -> bool:
        return word in self._curated or self._own(word) > 1


def _most(common: bool, cost: int, tail: int) -> int:
    """Return from how many forms of its own on a word is more than a form of a verb."""
    if common:
        return 4
    return 1 if cost or tail == 1 else 2 + tail


def _forms(words: Iterable[str], lexicon: Lexicon) -> Mapping[tuple[str, str], set[str]]:
    """Return the endings with which a list has each headword, by headword and kind."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for word in words:
        folded = fold(word)
        for reading in readings(folded):
            if reading.kind and reading.cost < 2 and folded.startswith(reading.stem):
                for head in lexicon.heads(reading.stem):
                    if fits(head, reading):
                        found[head.word, reading.kind].add(folded[len(reading.stem) :])
    return found
