"""Checks that both halves tell the same facts."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from plugins.checks.registry import Subject, check
from plugins.domain.language import others
from plugins.domain.problem import Problem

# The digit comes first, and second what may not stand before it: so the search jumps from digit to digit, seven times
# as fast.
_NUMBER: Final = re.compile(r"\d(?<![\w/.-]\d)(?:\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d/])|\d*(?![\w/]))")
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
        if not other.body.strip():
            continue
        (text, numbers), (_, theirs) = _numbers(half.body), _numbers(other.body)
        for number, place in numbers.items():
            if number not in theirs and number not in excused:
                line = half.body_line + text.count("\n", 0, place)
                yield subject.problem(line, "numbers-differ", number=number)


@lru_cache(maxsize=4)  # each half is held against the other, and the other against it
def _numbers(body: str) -> tuple[str, Mapping[str, int]]:
    """Return what is read out of a body, and its numbers, each with the place in that where it stands first."""
    read_out = _without_addresses(body)
    found: dict[str, int] = {}
    for match in _NUMBER.finditer(read_out):
        number = _bare(match[0])
        if len(number) > 1 and number not in found:
            found[number] = match.start()
    return read_out, found


def _without_addresses(body: str) -> str:
    for sign, address in _ADDRESSES.items():
        if sign in body:
            body = address.sub("]", body)
    return body


def _bare(text: str) -> str:
    return text if text.isdecimal() else _NO_DIGIT.sub("", text)
