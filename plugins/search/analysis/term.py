"""What stands for a word in the index: its key, and two marks that tell its forms apart.

Pagefind lists a word with marks under the word without them and remembers which page has which. So a query finds all
forms of its key, and knows the pages that have the very form that was typed.
"""

import unicodedata
from typing import Final

from plugins.search.analysis.folding import fold

END: Final = "\u02bc"
"""Behind each key: a letter that no key has, so that no mark can melt into the key's last letter."""

MARKS: Final = "".join(
    chr(code)
    for code in (
        *range(0x300, 0x315),
        *range(0x33D, 0x340),
        0x346,
        0x34A,
        0x34B,
        0x34C,
        0x350,
        0x351,
        0x352,
        0x357,
        0x35B,
    )
)
"""Combining marks of one class (above the letter), so that normalising never swaps them."""

_PLAIN: Final = str.maketrans({"й": "и", "ё": "е"})
_PRIME: Final = 16777619
_START: Final = 2166136261


def term_of(word: str, key: str) -> str:
    """Return what stands in the index for a word with a key. Capitals and Kazakh letters make no other form."""
    number = _hash(fold(word)) % len(MARKS) ** 2
    return entry_of(key) + MARKS[number // len(MARKS)] + MARKS[number % len(MARKS)]


def entry_of(key: str) -> str:
    """Return what all forms of a key stand under. Marks are no part of it, so й and ё lose theirs."""
    return unicodedata.normalize("NFC", key).translate(_PLAIN) + END


def _hash(text: str) -> int:
    """Return the 32-bit FNV-1a hash over UTF-16 code units, which are what the browser counts in."""
    value = _START
    for letter in text:
        value = ((value ^ ord(letter)) * _PRIME) & 0xFFFFFFFF
    return value
