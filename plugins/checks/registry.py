"""The lists of checks. Each yields problems.

What a story tells by itself is checked where it is read, by a subject, one half within it. What depends on the rest of
the site is checked whenever that changes, by the entry of the story, which is opened where that does not tell enough.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from plugins.domain.problem import Problem, problem
from plugins.domain.story import Half, Story
from plugins.library.entry import Entry
from plugins.links.resolve import Space
from plugins.reading.text import Text


@dataclass(frozen=True, slots=True)
class Subject:
    """What a check looks at."""

    half: Half
    text: Text
    story: Story

    def problem(self, line: int, rule: str, **parameters: object) -> Problem:
        """Return a problem of this half."""
        return problem(self.half.path, line, rule, **parameters)


Check = Callable[[Subject], Iterator[Problem]]
SiteCheck = Callable[[Entry, Space], Iterator[Problem]]

CHECKS: Final[list[Check]] = []
"""The checks of what a story tells by itself."""

SITE_CHECKS: Final[list[SiteCheck]] = []
"""The checks of what it takes the site to tell."""


def check(function: Check) -> Check:
    """Register a check of a story by itself."""
    CHECKS.append(function)
    return function


def check_in_site(function: SiteCheck) -> SiteCheck:
    """Register a check of a story within the site."""
    SITE_CHECKS.append(function)
    return function
