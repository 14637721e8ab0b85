"""The letters of the site, as ranges of code points: ``0410-044F,0451``."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

LATIN: Final = "0041-005A,0061-007A"
"""The letters of English, which stand in every address."""

HOME: Final = (
    "0020-0040,005B-0060,007B-007E,00A0,00A7,00A9,00AB,00AD,00B0-00B1,00B7,00BB,00D7,0301,"
    "0401,0406,0410-044F,0451,0456,0492-0493,049A-049B,04A2-04A3,04AE-04B1,04BA-04BB,04D8-04D9,04E8-04E9,"
    "2009,2010-2014,2018-201A,201C-201E,2022,2026,202F,2030,20AC,20B8,20BD,2116,2190-2193,2212"
)
"""What a page in Kazakh or Russian is written with: both alphabets, digits, punctuation, signs of print."""

WHOLE: Final = (
    "0020-007E,00A0-017F,018F,0192,01E6-01E7,0218-021B,0259,02BB-02BC,02C6-02C7,02D8-02DD,0301,"
    "0400-052F,1E80-1E85,1E9E,1EF2-1EF3,2007-200B,2010-2015,2018-201E,2020-2022,2026,202F-2030,2032-2033,2039-203A,"
    "2044,2070-2089,20A4,20AC,20B4,20B8-20BA,20BC-20BD,2116-2117,2122,2126,2153-215E,2190-2199,"
    "2202-22FF,25A0-25FF"
)
"""What is kept of a font at all: the Cyrillic and Latin letters of all neighbours, and signs."""


def codes(text: str) -> frozenset[int]:
    """Return the code points of ranges."""
    ends = [[int(end, 16) for end in each.split("-")] for each in text.split(",")]
    return frozenset(code for each in ends for code in range(each[0], each[-1] + 1))


def ranges(letters: Iterable[int]) -> str:
    """Return the fewest ranges of code points, the inverse of ``codes``."""
    # Within a range, code and place in the order grow alike.
    runs = groupby(enumerate(sorted(letters)), key=lambda placed: placed[1] - placed[0])
    spans = [[code for _, code in run] for _, run in runs]
    return ",".join(f"{span[0]:04X}" if len(span) == 1 else f"{span[0]:04X}-{span[-1]:04X}" for span in spans)
