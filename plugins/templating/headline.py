"""Where lines of headlines and leads end. Soft hyphens divide long words: browsers are not known to hyphenate Kazakh.

A word is divided between syllables. Between two vowels the last consonant begins the next syllable, in Russian
together with those before it that can begin a word with it (ст, пр, кл …); ъ, ь and й end one.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from plugins.domain.language import KAZAKH, RUSSIAN, Language

SOFT_HYPHEN: Final = "\u00ad"
LONG: Final = 12
"""Words of so many letters do not fit beside others on a phone, and not into its line with large text."""

_VOWEL: Final = "аәеёиоөуұүыіэюя"
_LONG_WORD: Final = re.compile(rf"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{{{LONG},}}")
_BETWEEN: Final = re.compile(rf"(?<=[{_VOWEL}])[^{_VOWEL}]*(?=[{_VOWEL}])", re.IGNORECASE)
_ONSET: Final = {
    KAZAKH: re.compile(r"[^ъьй]$|$", re.IGNORECASE),
    RUSSIAN: re.compile(r"(?:ств|с?[пткбдгфв][рл]|с[птк]|[^ъьй])$|$", re.IGNORECASE),
}
_KEPT: Final = re.compile(r" (?:(?=\d{3}(?!\d))(?<=\d )|(?=— )(?<=\S )|(?<=(?<!\w)[авикосуяАВИКОСУЯ] ))")
_MARGIN: Final = 3
"""So many letters at least stay on either side of a break."""


@lru_cache(maxsize=1 << 12)  # a title stands on its own page and on those of the stories near it
def hyphenate(text: str, language: Language) -> str:
    """Return the text, with its words kept together, and soft hyphens between the syllables of its long ones."""
    whole = keep_together(text)
    onset = _ONSET.get(language)
    return _LONG_WORD.sub(lambda match: _divided(match[0], onset), whole) if onset else whole


def keep_together(text: str) -> str:
    """Return the text with no-break spaces where a line must not end.

    The groups of a long number stay together: «1 720 000» is one word to a reader. A dash never begins a line, and no
    Russian word of one letter ends it.
    """
    return _KEPT.sub("\N{NO-BREAK SPACE}", text)


def _divided(word: str, onset: re.Pattern[str]) -> str:
    breaks = (_syllable_after(consonants, onset) for consonants in _BETWEEN.finditer(word))
    places = [place for place in breaks if _MARGIN <= place <= len(word) - _MARGIN]
    edges = [0, *places, len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(edges))


def _syllable_after(consonants: re.Match[str], onset: re.Pattern[str]) -> int:
    """Return where the syllable begins whose vowel follows these consonants, of which there may be none."""
    found = onset.search(consonants[0])
    return consonants.start() + (found.start() if found else 0)
