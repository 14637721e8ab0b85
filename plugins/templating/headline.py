"""Soft hyphens for headlines. Browsers are not known to hyphenate Kazakh, and its words are long.

A word is divided between syllables: a syllable has one vowel and takes the last consonant before it. That holds for
Kazakh and Russian alike and is right for their inflected forms; ъ, ь and й stay with what stands before them.
"""

import re
from typing import Final

from plugins.domain.language import KAZAKH, RUSSIAN, Language

SOFT_HYPHEN: Final = "\u00ad"
LONG: Final = 13
"""Words of so many letters do not fit beside others on a phone."""

_VOWELS: Final = "аәеёиоөуұүыіэюя"
_LONG_WORD: Final = re.compile(rf"[а-яёәғқңөұүһі]{{{LONG},}}", re.IGNORECASE)
_BREAK: Final = re.compile(
    rf"(?<=[{_VOWELS}])(?=[^{_VOWELS}ъьй][{_VOWELS}])"  # со-ты: before a single consonant
    rf"|(?<=[{_VOWELS}][^{_VOWELS}])(?=[^{_VOWELS}ъьй][{_VOWELS}])"  # сот-тар: between two
    rf"|(?<=[{_VOWELS}][^{_VOWELS}][^{_VOWELS}])(?=[^{_VOWELS}ъьй][{_VOWELS}])",  # халықт-ық: before the last of three
    re.IGNORECASE,
)
_MARGIN: Final = 3
"""So many letters at least stay on either side of a break."""


def hyphenate(text: str, language: Language) -> str:
    """Return the text with soft hyphens between the syllables of its long Kazakh or Russian words."""
    if language not in (KAZAKH, RUSSIAN):
        return text
    return _LONG_WORD.sub(lambda match: _divided(match[0]), text)


def _divided(word: str) -> str:
    places = [match.start() for match in _BREAK.finditer(word) if _MARGIN <= match.start() <= len(word) - _MARGIN]
    edges = [0, *places, len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in zip(edges, edges[1:], strict=False))
