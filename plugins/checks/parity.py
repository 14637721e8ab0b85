"""Checks that both halves tell the same facts."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Final

from plugins.checks.registry import Subject, check
from plugins.domain.language import others
from plugins.domain.problem import Problem

# The digit comes first, and second what may not stand before it: so the search jumps from digit to digit. A class of
# three ranges is looked up in a table, in a fifth of the time of ``\d``, which asks what each letter is.
_NUMBER: Final = re.compile(
    r"[0-9\u0660-\u0669\u06f0-\u06f9](?<![\w/.-].)(?:\d{0,2}+(?:[ \u00a0\u202f]\d{3})+(?![\d/])|\d*+(?![\w/]))"
)
_NO_DIGIT: Final = re.compile(r"\D")
_ADDRESSES: Final = {
    "](": re.compile(r"\]\([^()\s]*"),
    "://": re.compile(r"https?://\S+"),
    "]: ": re.compile(r"^\[[^\]\n]+\]: \S+", re.MULTILINE),
}
"""Addresses by the signs that each of them has. Most bodies lack some; one expression for all is ten times as slow."""


@check
def numbers_stand_in_both(subject: Subject) -> Iterator[Problem]:
    """A number of two or more digits in one half stands in the other too, unless ``match`` says otherwise.

    Small numbers are often words in one language, and addresses are not read out. Each number is told once, where it
    stands first.
    """
    half = subject.half
    excused = {_bare(text) for text in half.match}
    for language in others(half.language, tuple(subject.story.halves)):
        other = subject.story.halves[language]
        if other.body.strip() and (lacking := _numbers(half.body) - _numbers(other.body) - excused):
            text = _without_addresses(half.body)
            for number, place in _places(text, lacking).items():
                line = half.body_line + text.count("\n", 0, place)
                yield subject.problem(line, "numbers-differ", number=number)


@lru_cache(maxsize=4)  # each half is held against the other, and the other against it
def _numbers(body: str) -> frozenset[str]:
    """Return the numbers of two or more digits that are read out of a body."""
    written = set(_NUMBER.findall(_without_addresses(body)))
    return frozenset([number for each in written if len(number := _bare(each)) > 1])


def _places(text: str, numbers: Collection[str]) -> Mapping[str, int]:
    """Return where each of these numbers stands first in a text, in its order."""
    places: dict[str, int] = {}
    for match in _NUMBER.finditer(text):
        if (number := _bare(match[0])) in numbers:
            places.setdefault(number, match.start())
    return places


def _without_addresses(body: str) -> str:
    if "]" not in body and "/" not in body:
        return body
    for sign, address in _ADDRESSES.items():
        if sign in body:
            body = address.sub("]", body)
    return body


def _bare(text: str) -> str:
    return text if text.isdecimal() else _NO_DIGIT.sub("", text)
