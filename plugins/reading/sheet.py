"""The sheet that a text is written on: HTML and figures, and what else a page needs to know."""

from plugins.reading.findings import Findings
from plugins.reading.text import Figure, Heading, Link, Text


class Sheet:
    """What has been written so far: ``out`` since the last figure, ``parts`` before it.

    ``words`` are those of the block being written, without markup.
    """

    def __init__(self, language: str, findings: Findings) -> None:
        self.language, self.findings = language, findings
        self.out: list[str] = []
        self.parts: list[str | Figure] = []
        self.words: list[str] = []
        self.links: list[Link] = []
        self.headings: list[Heading] = []
        self.anchors: dict[str, int] = {}

    def is_blank(self, start: int) -> bool:
        """Tell whether nothing to be seen is on the sheet from that piece on."""
        return not any(map(str.strip, self.out[start:]))

    def add_figure(self, figure: Figure) -> None:
        """Put a figure between what is written before it and what follows."""
        self.parts += "".join(self.out), figure
        self.out.clear()

    def add_anchor(self, anchor: str) -> str:
        """Return the anchor, with a number if the text has it already."""
        unique, number = anchor, self.anchors.get(anchor, 0)
        while unique in self.anchors:
            number += 1
            unique = f"{anchor}-{number}"
        self.anchors[anchor] = number or 1
        self.anchors[unique] = 1
        return unique

    def text(self) -> Text:
        """Return the text as far as it is written."""
        parts = (*self.parts, "".join(self.out))
        return Text(
            language=self.language,
            parts=tuple(part for part in parts if part),
            links=tuple(self.links),
            anchors=tuple(self.anchors),
            headings=tuple(self.headings),
            findings=self.findings.by_line(),
        )
