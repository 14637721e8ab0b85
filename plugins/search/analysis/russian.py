"""The keys of Russian words: their stems by the Snowball algorithm, and those of irregular words by a list.

The stem is taken before й is written plain: Pagefind does both the other way round, so that «судебный» no longer
meets «судебного».
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from snowballstemmer import stemmer

from plugins.search.analysis.folding import FOLDS, KAZAKH, plain

_RUSSIAN: Final = str.maketrans({**{letter: FOLDS[letter] for letter in KAZAKH}, "ё": "е"})
_STEMMER: Final = stemmer("russian")


_VERBS: Final = re.compile("(?<=...)ова$|(?<=...н)(?:ут|ул|ет|ем)$")
"""What Snowball leaves of infinitives and past tenses, and the present tense has not: действова|ть, верну|л."""


_PARTICIPLE: Final = re.compile("(?<=[аея])нн(?:ый|ого|ому|ым|ом|ая|ой|ую|ою|ое|ые|ых|ыми)$")
"""How a passive participle ends, and few other words: установленный is no form of установление."""


SURNAME: Final = re.compile(".{3,}[ое]в")
"""Surnames whose nominative Snowball takes for a genitive plural: Омаров gives омар, Омарова омаров."""


def stem_of(letters: str) -> str:
    """Return the stem of a word in lower case without ё."""
    return verbless(_STEMMER.stemWord(letters))


def participle(letters: str) -> str:
    """Return what a passive participle has before its ending, with both н, or nothing if a word is none."""
    found = _PARTICIPLE.search(letters)
    return f"{letters[: found.start()]}нн" if found else ""


def verbless(stem: str) -> str:
    """Return a stem as all tenses of its verb have it. No noun's stem ends in -ова; those in -нет all lose it alike."""
    return _VERBS.sub("", stem)


class RussianAnalyser:
    """Finds the stems of words."""

    def __init__(self, forms: Mapping[str, str], stems: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take the dictionary form of irregular forms by these, and the stem of a word by others of its stems."""
        self.forms = forms
        self.stems = stems

    def key_of(self, word: str) -> str:
        """Return the key of a word. Kazakh letters, in names, count as those that Russian writes for them."""
        letters = plain(word).translate(_RUSSIAN)
        letters = self.forms.get(letters, letters)
        stem = stem_of(letters)
        return self.stems.get(participle(letters)) or self.stems.get(stem, stem)

    def keys_of(self, word: str) -> tuple[str, ...]:
        """Return the keys that a word may have, best first: «Омаров» may be a surname, whose other forms keep -ов."""
        key = self.key_of(word)
        letters = plain(word).translate(_RUSSIAN)
        if SURNAME.fullmatch(letters) and letters != key:
            return key, letters
        if SURNAME.fullmatch(key):
            return key, stem_of(key)
        return (key,)
