"""A problem: something wrong in content, at a line, with a rule that has a sentence and a cure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Severity(Enum):
    """An error stops the build; a warning is told and the build goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """What may be wrong: a stable id and an English sentence that names the cure, with ``{named}`` parameters."""

    id: str
    severity: Severity
    sentence: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. Problems sort by path, line and rule, so that a report never depends on the order of the work.

    ``path`` is relative to the content folder with forward slashes; one that begins with a slash is relative to the
    project, for what is wrong with the theme. ``line`` counts from 1.
    """

    path: str
    line: int
    rule: str
    parameters: tuple[tuple[str, str], ...] = ()


Plain: TypeAlias = tuple[tuple[object, ...], ...]
"""Problems as plain values, as files and other processes are given them."""


def plain(problems: Iterable[Problem]) -> Plain:
    """Return problems as plain values, of which ``Problem`` makes problems again."""
    return tuple((each.path, each.line, each.rule, each.parameters) for each in problems)


def problem(path: str, line: int, rule: str, **parameters: object) -> Problem:
    """Return a problem whose parameters are kept as text, sorted by name."""
    return Problem(path, line, rule, tuple(sorted((name, str(value)) for name, value in parameters.items())))


class FileReport:
    """Collects the problems of one file while it is read."""

    def __init__(self, path: str) -> None:
        """Begin an empty report for the file at that path."""
        self.path = path
        self.problems: list[Problem] = []

    def add(self, line: int, rule: str, **parameters: object) -> None:
        """Note that the rule is broken on that line."""
        self.problems.append(problem(self.path, line, rule, **parameters))
