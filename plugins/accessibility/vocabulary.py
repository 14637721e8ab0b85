"""Sets of words, written as text."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text, which are parted by white space."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a text, which are parted by commas."""
    return frozenset(phrase.strip() for phrase in text.split(","))
