"""The lexicon: words in their dictionary form, found by their folded letters."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

from plugins.search.analysis.folding import fold
from plugins.search.analysis.grammar import BACK, EITHER, FRONT

_BACK_VOWELS: Final = "аоұыя"
_FRONT_VOWELS: Final = "әөүіеэ"
_FOREIGN: Final = "вфцщъьэхчё"
_FOREIGN_ENDS: Final = ("в", "г", "д", "б", "и", "ь", "я", "кт", "нк", "нт", "ст")
_VOWELS: Final = _BACK_VOWELS + _FRONT_VOWELS + "и"


@dataclass(frozen=True, slots=True)
class Head:
    """A headword, what kinds of words it is (the letters of NOUN and VERB), and its harmony."""

    word: str
    kinds: str
    harmony: str


class Lexicon:
    """Headwords by their folded letters."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        """Take headwords in lower case, each with its kinds."""
        self.kinds: dict[str, str] = dict(kinds)
        self._spelt: defaultdict[str, list[str]] = defaultdict(list)
        self._heads: dict[str, tuple[Head, ...]] = {}
        words = sorted(kinds)
        for word, folded in zip(words, fold("\n".join(words)).splitlines(), strict=True):
            self._spelt[folded].append(word)

    def add(self, word: str, kinds: str) -> None:
        """Take a headword, or more kinds of one."""
        merged = {kind.lower(): kind for kind in self.kinds.get(word, "")}
        merged |= {kind.lower(): kind for kind in kinds if kind.isupper() or kind not in merged}
        stem = fold(word)
        if word not in self.kinds:
            self._spelt[stem].append(word)
        self.kinds[word] = "".join(merged[kind] for kind in sorted(merged))
        self._heads.pop(stem, None)

    def heads(self, stem: str) -> tuple[Head, ...]:
        """Return the headwords that fold to a stem. Most are never asked for, so each is made when it is."""
        if stem in self._spelt and stem not in self._heads:
            self._heads[stem] = tuple(self._head(word) for word in self._spelt[stem])
        return self._heads.get(stem, ())

    def _head(self, word: str) -> Head:
        return Head(word, self.kinds[word], harmony_of(word))

    def only(self, words: Iterable[str]) -> Self:
        """Return a lexicon of those words alone, as far as this one has them."""
        return type(self)({word: self.kinds[word] for word in words if word in self.kinds})


def harmony_of(word: str) -> str:
    """Return the harmony that endings of a word keep to; EITHER for foreign words, which differ in that."""
    if word.endswith(_FOREIGN_ENDS) or any(letter in _FOREIGN for letter in word):
        return EITHER
    last = next((letter for letter in reversed(word) if letter in _VOWELS), "")
    if last and last in _BACK_VOWELS:
        return BACK
    return FRONT if last and last in _FRONT_VOWELS else EITHER
