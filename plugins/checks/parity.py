"""Checks that both halves tell the same facts."""

import re
from collections.abc import Iterator
from typing import Final

from plugins.checks.registry import Subject, check
from plugins.domain.language import others
from plugins.domain.problem import Problem
from plugins.domain.story import Half

# The digit comes first, and second what may not stand before it: so the search jumps from digit to digit, seven times
# as fast.
_NUMBER: Final = re.compile(r"\d(?<![\w/.-]\d)(?:\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d/])|\d*(?![\w/]))")
_NO_DIGIT: Final = re.compile(r"\D")
_ADDRESS: Final = re.compile(r"\]\([^()\s]*|\bhttps?://\S+|^\[[^\]]+\]: \S+")


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
        theirs = {number for number, _ in _numbers(other)}
        told: set[str] = set()
        for number, line in _numbers(half):
            if number not in theirs | excused | told:
                told.add(number)
                yield subject.problem(line, "numbers-differ", number=number)


def _numbers(half: Half) -> Iterator[tuple[str, int]]:
    for line, text in enumerate(half.body.split("\n"), half.body_line):
        read_out = _ADDRESS.sub("]", text) if "]" in text or "://" in text else text
        for match in _NUMBER.finditer(read_out):
            number = _bare(match[0])
            if len(number) > 1:
                yield number, line


def _bare(text: str) -> str:
    return _NO_DIGIT.sub("", text)
