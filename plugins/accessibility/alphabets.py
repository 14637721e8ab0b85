"""Letters by their alphabet, a byte for each sign of a text: words of an alphabet are counted without a pattern.

The code is that of Kazakhstan's standard СТ РК 1048: it has all letters of Kazakh, of Russian and of English.
"""

import codecs
import re
from typing import Final

CODE: Final = "kz1048"
BY_ALPHABET: Final = "by-alphabet"
"""What becomes of signs that this code lacks: a letter of the same alphabet, or no letter."""

COMMON: Final = b"c"
"""Stands for a Cyrillic letter that not only Kazakh has."""

NO_LETTER: Final = b" "
_KAZAKH: Final = b"k"
_OTHER: Final = b"o"
_ONLY_KAZAKH: Final = re.compile("[әңғүұқөһӘҢҒҮҰҚӨҺ]")
_CYRILLIC: Final = re.compile("[а-яёіА-ЯЁІєїґўЄЇҐЎ]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_STAND_INS: Final = {COMMON: "а".encode(CODE), _OTHER: b"a", NO_LETTER: NO_LETTER}
"""What stands for a sign that is not in the code. All letters that only Kazakh has are."""


def _alphabet(sign: str) -> bytes:
    if _ONLY_KAZAKH.match(sign):
        return _KAZAKH
    if _CYRILLIC.match(sign):
        return COMMON
    return _OTHER if _LETTER.match(sign) else NO_LETTER


def _without(alphabets: bytes) -> bytes:
    """Return a table from the code to alphabets, some of which count as no letters."""
    kinds = b"".join(map(_alphabet, bytes(range(256)).decode(CODE, "replace")))
    return kinds.translate(bytes.maketrans(alphabets, NO_LETTER * len(alphabets)))


CYRILLIC: Final = _without(_OTHER)
OTHERS: Final = _without(_KAZAKH + COMMON)
"""Tables that leave nothing but the letters of one alphabet, or of all others."""


def _stand_ins(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return b"".join(_STAND_INS[_alphabet(sign)] for sign in missing), error.end


codecs.register_error(BY_ALPHABET, _stand_ins)
