"""Where the cause of a finding stands: a line of an editor's file, or a component of a template."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from plugins.accessibility.document import Element, around, closest

LINE: Final = "data-line"
COMPONENT: Final = "data-component"
_EXTENDED: Final = re.compile(r'{% extends "([^"]+)"')
_COMPONENT: Final = re.compile(r'data-component="([\w-]+)"')


@dataclass(frozen=True, slots=True)
class Place:
    """The nearest annotations around a finding: a line of the half's file, 0 for none, and a component.

    ``source`` is the file where the annotation names one, on a page of several halves. ``tag`` is the name of the
    element, ``frame`` says that it stands outside of the main part.
    """

    source: str
    line: int
    component: str
    tag: str
    frame: bool


def place_of(element: Element) -> Place:
    """Return the place of an element."""
    source, _, line = next(filter(None, (each.get(LINE) for each in around(element))), "0").rpartition(":")
    component = next(filter(None, (each.get(COMPONENT) for each in around(element))), "")
    return Place(source, int(line), component, element.tag, closest(element, "main") is None)


def template_of(place: Place, page: str, templates: Path) -> tuple[str, int]:
    """Return file and line of the template that a place comes from: its component's, or that of the page.

    What a page has outside of its main part comes from the template that its own one extends.
    """
    if place.component in (found := components(templates)):
        return found[place.component]
    file = _frame_of(templates, page) if place.frame else page
    return file, _first_line(templates / file, place.tag)


def _frame_of(templates: Path, page: str) -> str:
    """Return the template that a page's template extends in the end."""
    extended = _EXTENDED.search((templates / page).read_text(encoding="utf-8"))
    return _frame_of(templates, extended[1]) if extended else page


def _first_line(file: Path, tag: str) -> int:
    """Return the first line with an element of that name; 1 where there is none."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if re.search(rf"<{tag}\b", line)), 1)


def components(templates: Path) -> dict[str, tuple[str, int]]:
    """Return the file, relative to the templates, and the line of every component, as the files are now."""
    files = sorted(templates.rglob("*.html"))
    return _components(templates, tuple((file, file.stat().st_mtime_ns) for file in files))


@lru_cache(1)
def _components(templates: Path, files: tuple[tuple[Path, int], ...]) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for file, _ in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for name in _COMPONENT.findall(line):
                found.setdefault(name, (file.relative_to(templates).as_posix(), number))
    return found
