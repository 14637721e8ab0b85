"""Text of a half to its front matter, as nodes that know their lines, and its body.

Values are text: YAML's own guesses (10:00 as sexagesimal 600, no as false) are never asked for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plugins.domain.problem import FileReport
from plugins.front_matter.nodes import Node, read_mapping

_FENCE: Final = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """A half as written: its fields, each on the line of its key, and a body that begins on ``body_line``."""

    fields: Mapping[str, Node]
    lines: Mapping[str, int]
    body: str
    body_line: int


def parse(text: str, report: FileReport) -> Document | None:
    """Return the document, or None after noting why its front matter cannot be read."""
    opening = _FENCE.match(text)
    if not opening:
        report.add(1, "front-matter-missing")
        return None
    closing = _FENCE.search(text, opening.end())
    if not closing:
        report.add(1, "front-matter-unclosed")
        return None
    body_line = text.count("\n", 0, closing.end()) + 2
    mapping = read_mapping(text[opening.end() + 1 : closing.start()], 2, report)
    if mapping is None:
        return None
    fields, lines = mapping
    return Document(fields, lines, text[closing.end() + 1 :], body_line)
