"""The order of the Kazakh and the Russian alphabet, for names in lists. Code points order neither of them."""

import unicodedata
from collections.abc import Mapping
from string import ascii_lowercase, digits
from typing import Final

from plugins.domain.language import RUSSIAN, Language

ALPHABET: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The 42 letters of Kazakh in their official order. It holds the 33 of Russian in theirs, so it serves both."""

_SPACE: Final = " "
_ORDER: Final = _SPACE + digits + ALPHABET + ascii_lowercase
_WEIGHTS: Final = {sign: weight for weight, sign in enumerate(_ORDER)}
_VARIANTS: Final[Mapping[Language, Mapping[int, str]]] = {RUSSIAN: {ord("ё"): "е"}}

CollationKey = tuple[tuple[int, ...], str, str, str]


def collation_key(text: str, language: Language) -> CollationKey:
    """Return a key that sorts texts as a dictionary of that language does; equal only for equal texts.

    Word by word: digits, then Cyrillic, then Latin, then all other letters. Punctuation and marks on letters count
    only between texts that are otherwise equal, then case, small letters first. In Kazakh ё is a letter of its own
    after е, in Russian a variant of е.
    """
    folded = unicodedata.normalize("NFC", text.casefold())
    words = folded.translate(_VARIANTS.get(language, {})).split()
    return _weights(_SPACE.join(words)), folded, text.swapcase(), text


def _weights(text: str) -> tuple[int, ...]:
    """Return the place of each letter and digit in the common order, leaving out all else."""
    return tuple(_weight(sign) for sign in text if sign == _SPACE or sign.isalnum())


def _weight(sign: str) -> int:
    base = sign if sign in _WEIGHTS else unicodedata.normalize("NFKD", sign)[0]
    return _WEIGHTS.get(base, len(_WEIGHTS) + ord(base))
