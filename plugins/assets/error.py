"""What is wrong with a theme's static files. It is a maintainer's mistake, so it is told in English and at once."""

from collections.abc import Iterable
from difflib import get_close_matches


class AssetError(Exception):
    """Raised with one sentence; one about a stylesheet begins with its file and line, relative to the folder."""


def missing(name: str, known: Iterable[str]) -> str:
    """Return the sentence that says a file is not there, and which of those that are has the nearest name."""
    guesses = get_close_matches(name, known, n=1)
    return f'there is no "{name}".' + "".join(f' Did you mean "{guess}"?' for guess in guesses)
