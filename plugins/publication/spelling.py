"""Whether a text was mended in its spelling only: the one change that readers need not be told in words."""

import re
from difflib import SequenceMatcher
from typing import Final

SHORTEST: Final = 4
"""A word of fewer letters is another word when one of them changes: «не» and «ни», «бар» and «бер»."""

_ADDRESS: Final = re.compile(r"(?<!!)(\[[^\]]*\])\([^)]*\)")
_TOKEN: Final = re.compile(r"(?:(?<!\w)[-−])?\d+(?:[.,/:–-]\d+)*|[^\W\d_]+|[%‰°§№€₸$₽+−]|[.!?:…\n]")
_END: Final = frozenset(".!?:…\n")
_LIKE: Final = str.maketrans("әғқңөұүһіё", "агкноуухие")
"""Letters that keyboards and hurry exchange: typing them right is spelling."""


def mends_spelling(before: str, now: str) -> bool:
    """True when two Markdown texts differ in spelling, marks and spaces alone.

    A changed word is at most one letter from what it was; no number, no name and no sign of a unit is another one, and
    no word comes or goes, but for one that stood there twice. Where links lead is no word of the text.
    """
    old, new = _words(before), _words(now)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    changes = (each for each in matcher.get_opcodes() if each[0] != "equal")
    return all(_same_words(old[a:b], new[c:d]) for _, a, b, c, d in changes)


def _words(text: str) -> list[str]:
    """Return the words, numbers and signs of a text; the first word of a sentence in small letters, as no name.

    A name that begins a sentence cannot be told from another word by its letters.
    """
    found: list[str] = []
    first = True
    for match in _TOKEN.finditer(_ADDRESS.sub(r"\1", text)):
        token = match[0]
        if token not in _END:
            token = token.lower() if first and not token.isupper() else token
            found += [token] if _is_number(token) or found[-1:] != [token] else []
        first = token in _END
    return found


def _same_words(old: list[str], new: list[str]) -> bool:
    """True when each word of a passage is the other's, letters apart, or both are the same letters with other gaps."""
    if not any(map(_is_number, (*old, *new))) and _plain("".join(old)) == _plain("".join(new)):
        return True
    return len(old) == len(new) and all(map(_same_word, old, new))


def _is_number(token: str) -> bool:
    """Tell whether a token is a number, with all that stands between its figures: «1,5» is not «1 5»."""
    return token[-1].isdigit()


def _same_word(old: str, new: str) -> bool:
    was, now = _plain(old), _plain(new)
    if was == now:
        return True
    named = old[:1].isupper() or new[:1].isupper()
    return not named and old.isalpha() and new.isalpha() and min(len(was), len(now)) >= SHORTEST and _near(was, now)


def _plain(word: str) -> str:
    return word.lower().translate(_LIKE)


def _near(was: str, now: str) -> bool:
    """True when one letter was left out, put in, exchanged or changed places with the next one."""
    start = next((place for place, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
    rest, other = was[start:], now[start:]
    swapped = rest[1::-1] + rest[2:] if len(rest) > 1 else rest
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped == other
