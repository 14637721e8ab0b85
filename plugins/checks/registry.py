"""The list of checks. A check gets a subject, one half within its story and the site, and yields problems."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from plugins.domain.problem import Problem, problem
from plugins.domain.story import Half, Story
from plugins.links.resolve import Space
from plugins.reading.text import Text


@dataclass(frozen=True, slots=True)
class Subject:
    """What a check looks at."""

    half: Half
    text: Text
    story: Story
    space: Space

    def problem(self, line: int, rule: str, **parameters: object) -> Problem:
        """Return a problem of this half."""
        return problem(self.half.path, line, rule, **parameters)


Check = Callable[[Subject], Iterator[Problem]]

CHECKS: Final[list[Check]] = []


def check(function: Check) -> Check:
    """Register a check."""
    CHECKS.append(function)
    return function
