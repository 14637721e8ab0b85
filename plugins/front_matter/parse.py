"""Text of a half to its front matter, as nodes that know their lines, and its body.

Values are text: YAML's own guesses (10:00 as sexagesimal 600, no as false) are never asked for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plugins.domain.problem import FileReport
from plugins.front_matter.nodes import Node, read_mapping
from plugins.front_matter.plain import read_plain

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
    opening, closing = _fences(text)
    if not opening:
        report.add(1, "front-matter-missing")
        return None
    if not closing:
        report.add(1, "front-matter-unclosed")
        return None
    body_line = text.count("\n", 0, closing.end()) + 2
    written = text[opening.end() + 1 : closing.start()]
    mapping = read_plain(written, 2) or read_mapping(written, 2, report)
    if mapping is None:
        return None
    fields, lines = mapping
    return Document(fields, lines, text[closing.end() + 1 :], body_line)


def body_of(text: str) -> str:
    """Return the body of a document; nothing where no front matter tells where it begins."""
    _, closing = _fences(text)
    return text[closing.end() + 1 :] if closing else ""


def _fences(text: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Return the lines above and below the front matter, as far as they are there."""
    opening = _FENCE.match(text)
    return opening, _FENCE.search(text, opening.end()) if opening else None
