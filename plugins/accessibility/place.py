"""Where the cause of a finding stands: a line of an editor's file, or a component of a template."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from plugins.accessibility.document import Element

LINE: Final = "data-line"
COMPONENT: Final = "data-component"
_COMPONENT: Final = re.compile(r'data-component="([\w-]+)"')


@dataclass(frozen=True, slots=True)
class Place:
    """The nearest annotations around a finding: a line of the half's file, 0 for none, and a component."""

    line: int
    component: str


def place_of(element: Element) -> Place:
    """Return the place of an element."""
    node: Element | None = element
    line, component = "", ""
    while node is not None and not (line and component):
        line = line or node.get(LINE, "")
        component = component or node.get(COMPONENT, "")
        node = node.getparent()
    return Place(int(line or 0), component)


@cache
def components(templates: Path) -> dict[str, tuple[str, int]]:
    """Return the file, relative to the templates, and the line of every component."""
    found: dict[str, tuple[str, int]] = {}
    for file in sorted(templates.rglob("*.html")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for name in _COMPONENT.findall(line):
                found.setdefault(name, (file.relative_to(templates).as_posix(), number))
    return found
