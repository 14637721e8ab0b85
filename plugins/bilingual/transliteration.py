"""Romanisation of Kazakh and Russian for addresses: ASCII that can be read back, letter by letter.

The scheme is the Kazakh Latin alphabet of 2021 with its diacritics written as is usual where they are missing: umlaut
as ``e`` (ä ae, ö oe, ü ue), macron as doubling (ū uu), cedilla and breve as ``h`` (ş sh, ğ gh), tilde as in Portuguese
(ñ nh). Letters that 2021 merges stay apart: ``i`` і, ``ii`` и, ``j`` й, so ж is ``zh`` as in passports. Letters of
loanwords have their usual codes; ``x`` stands for the apostrophe that is usual for ь, ``xx`` for ъ.

Why two texts never share a romanisation: a code is one or two signs long, and ``w``, which is in no code, stands
between two letters whose codes would begin with a two-sign code (уу is ``uwu``, since ``uu`` is ұ). So whoever reads
from the left and takes two signs wherever they are a code reads each code as it was written.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

CODES: Final = {
    "а": "a", "ә": "ae", "б": "b", "в": "v", "г": "g", "ғ": "gh", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "ii", "й": "j", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "nh", "о": "o", "ө": "oe", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "uu", "ү": "ue", "ф": "f", "х": "h", "һ": "hh", "ц": "c", "ч": "ch",
    "ш": "sh", "щ": "sj", "ъ": "xx", "ы": "y", "і": "i", "ь": "x", "э": "ee", "ю": "yu", "я": "ya",
}  # fmt: skip
"""The code of each letter of the Kazakh alphabet, which holds the Russian one."""

BREAK: Final = "w"
"""Stands between two letters whose codes would run together."""

_PAIRS: Final = {code for code in CODES.values() if len(code) == 2}
_FOLLOWING: Final = {one: "".join(two for two in CODES if CODES[one] + CODES[two][0] in _PAIRS) for one in CODES}
_CLASH: Final = re.compile("|".join(f"{one}(?=[{two}])" for one, two in _FOLLOWING.items() if two))
_LETTERS: Final = str.maketrans(CODES)
_USUAL: Final = re.compile(f"[a-z0-9{''.join(CODES)}\\s.,:;!?«»„“()/—–-]*")
"""Text that needs no decomposing: most headings."""
_WORD: Final = re.compile(f"[a-z0-9{''.join(CODES)}]+")
_INVISIBLE: Final = frozenset({"Cf", "Mn"})


def romanise(text: str) -> str:
    """Return the text as lower-case words of ``a-z0-9`` joined by single hyphens; empty if it has no letter or digit.

    Injective on texts of Kazakh and Russian letters and digits, up to case and to what separates the words; stress
    marks, soft hyphens and byte order marks do not count. Letters of other alphabets lose their diacritics, and Latin
    ones stay, so a Latin word may meet a Cyrillic one (``sot`` and ``сот``). Any other sign separates words.
    """
    return "-".join(map(_in_codes, _WORD.findall(_plain(text))))


@lru_cache(maxsize=10_000)
def _in_codes(word: str) -> str:
    """Return a word of small letters in their codes. Headings have few words, which come again and again."""
    return _CLASH.sub(_broken, word).translate(_LETTERS)


def _plain(text: str) -> str:
    """Return the text in small letters, composed, without invisible signs and Latin diacritics."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    if _USUAL.fullmatch(composed):
        return composed
    bare = (sign if sign in CODES else unicodedata.normalize("NFKD", sign) for sign in composed)
    return "".join(sign for sign in "".join(bare) if unicodedata.category(sign) not in _INVISIBLE)


def _broken(letter: re.Match[str]) -> str:
    return letter[0] + BREAK
