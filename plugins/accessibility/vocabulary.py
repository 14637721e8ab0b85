"""Sets of words, written as text, and the signs between words."""

from typing import Final

SPACES: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""All signs that are white space."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text, which are parted by white space."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a text, which are parted by commas."""
    return frozenset(phrase.strip() for phrase in text.split(","))
