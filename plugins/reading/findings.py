"""How the parts of the reader tell what is wrong: with its line where they know it, by a remark where they do not."""

from typing import Final
from xml.etree.ElementTree import Element

from plugins.reading.text import Finding

REMARK: Final = "remark"
"""The tag of a remark."""

LONGEST: Final = 80
"""Characters of an address or a text that a finding tells."""


class Findings:
    """Collects the findings of one text."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def add(self, rule: str, line: int, **parameters: str) -> None:
        """Note that the rule is broken on that line of the file. Parameters are cut to what a sentence can hold."""
        self._found.append(Finding(rule, line, tuple((name, _cut(parameters[name])) for name in sorted(parameters))))

    def clear(self) -> None:
        """Forget the findings of the last text."""
        self._found.clear()

    def by_line(self) -> tuple[Finding, ...]:
        """Return what was found, in the order of the lines."""
        return tuple(sorted(self._found, key=lambda finding: finding.line))


def _cut(value: str) -> str:
    words = " ".join(value.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def remark(rule: str, text: str = "", /, **parameters: str) -> Element:
    """Return an element that tells of a finding where it stands in the tree, and of which the page shows the content.

    An inline pattern sees a piece of a paragraph and knows no line; the writer, which counts lines, reports for it.
    """
    element = Element(REMARK, {"rule": rule, **parameters})
    element.text = text
    return element
