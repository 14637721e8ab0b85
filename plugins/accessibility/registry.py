"""The list of rules. A rule gets a page, and one element of it where it is about elements, and yields findings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from plugins.accessibility.document import Document, Element
from plugins.accessibility.grid import Grid
from plugins.accessibility.names import Names
from plugins.accessibility.semantics import Semantics
from plugins.accessibility.speech import Speech
from plugins.accessibility.visibility import Visibility
from plugins.domain.problem import Problem


class Subject:
    """A page with all that rules ask about it; ``opened`` takes what readers can open for open."""

    def __init__(self, source: str, opened: bool = False) -> None:
        """Parse the page; nothing else is worked out before a rule asks."""
        self.document = Document(source)
        self.seen = Visibility(self.document, opened)
        self.semantics = Semantics(self.document, self.seen)
        self._grids: dict[Element, Grid] = {}
        self.names = Names(self.document, self.seen, self.semantics)

    def grid(self, table: Element) -> Grid:
        """Return the rows and columns of a table."""
        if table not in self._grids:
            self._grids[table] = Grid(table, self.semantics)
        return self._grids[table]

    @cached_property
    def speech(self) -> Speech:
        """What is spoken on the page."""
        return Speech(self.document, self.seen, self.names)


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule: the element that breaks it, and what its sentence shows."""

    element: Element
    rule: str
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """What a rule rests on: success criteria of WCAG 2.2, and rules of the ACT Rules Community Group by their ids."""

    wcag: tuple[str, ...]
    act: tuple[str, ...]


ElementRule = Callable[[Subject, Element], Iterator[Finding]]
ThemeRule = Callable[..., Iterator[Problem]]
PageRule = Callable[[Subject], Iterator[Finding]]

BASES: Final[dict[str, Basis]] = {}
"""What each rule rests on, by its id."""

PAGE_RULES: Final[list[PageRule]] = []
FRAME_RULES: Final[list[PageRule]] = []
"""Rules of pages that the frame of a page alone decides."""

BY_TAG: Final[dict[str, list[ElementRule]]] = {}
BY_ATTRIBUTE: Final[dict[str, list[ElementRule]]] = {}


def about_elements(
    *rules: str, tags: str = "", attributes: str = "", wcag: str = "", act: str = ""
) -> Callable[[ElementRule], ElementRule]:
    """Register a check of all elements with one of these names or one of these attributes."""

    def register(function: ElementRule) -> ElementRule:
        _rest(rules, wcag, act)
        for tag in tags.split():
            BY_TAG.setdefault(tag, []).append(function)
        for attribute in attributes.split():
            BY_ATTRIBUTE.setdefault(attribute, []).append(function)
        return function

    return register


def about_pages(*rules: str, wcag: str = "", act: str = "", frame: bool = False) -> Callable[[PageRule], PageRule]:
    """Register a check of whole pages, or of their frames."""

    def register(function: PageRule) -> PageRule:
        _rest(rules, wcag, act)
        (FRAME_RULES if frame else PAGE_RULES).append(function)
        return function

    return register


def about_theme(*rules: str, wcag: str = "", act: str = "") -> Callable[[ThemeRule], ThemeRule]:
    """Register a check of the theme's files, which runs once in a build."""

    def register(function: ThemeRule) -> ThemeRule:
        _rest(rules, wcag, act)
        return function

    return register


def _rest(rules: tuple[str, ...], wcag: str, act: str) -> None:
    for rule in rules:
        BASES[rule] = Basis(tuple(wcag.split()), tuple(act.split()))
