"""The writer: from the tree to HTML, counting lines. Nothing gets through that is not on the lists of ``elements``."""

import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Final
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from plugins.reading.elements import BLOCKS, INLINE, closing, opening
from plugins.reading.findings import Findings
from plugins.reading.inline import LOST, restore
from plugins.reading.lines import LINE
from plugins.reading.notes import Notes
from plugins.reading.text import Figure, Heading, Link, Text
from plugins.reading.typography import Typesetter

_NEVER_EMPTY: Final = frozenset({"blockquote", "p"})

DEEPEST: Final = 60
"""Elements nest this deep at most; what is deeper is written as plain text."""


class Writer:
    """Writes one text. An element that needs more than its tags has a handler, found by its tag.

    ``line`` is the line of the file that is being written: each block tells its first, the line ends in it do the rest.
    """

    def __init__(self, language: str, findings: Findings, notes: Notes, handlers: "Mapping[str, Handler]") -> None:
        self.findings, self.notes, self.handlers = findings, notes, handlers
        self.typesetter = Typesetter(language)
        self.out: list[str] = []
        self.parts: list[str | Figure] = []
        self.plain: list[str] = []
        self.links: list[Link] = []
        self.headings: list[Heading] = []
        self.anchors: dict[str, int] = {}
        self.tags: set[str] = set()
        self.line = self.depth = 0
        self.in_link = False
        self.labelled = ""

    def text(self) -> Text:
        """Return the text as far as it is written."""
        parts = (*self.parts, "".join(self.out))
        plain = re.sub(r"\n{2,}", "\n", "".join(self.plain)).strip("\n")
        return Text(
            self.typesetter.language,
            tuple(part for part in parts if part),
            tuple(self.links),
            tuple(self.anchors),
            tuple(self.headings),
            plain,
            self.findings.by_line(),
        )

    def report(self, rule: str, **parameters: str) -> None:
        """Note that a rule is broken on the line being written."""
        self.findings.add(rule, self.line, **parameters)

    def write(self, element: Element) -> None:
        """Write an element, by its handler if it has one."""
        if handler := self.handlers.get(element.tag):
            handler(self, element)
        elif element.tag in BLOCKS:
            self.write_block(element)
        elif element.tag in INLINE:
            self.write_inline(element)
        else:
            self.write_content(element)

    def write_block(self, element: Element) -> None:
        """Write a block with its tags on lines of its own; an empty paragraph or quote is not written."""
        start, parts = len(self.out), len(self.parts)
        self.begin_block(element)
        self.out.append(opening(element))
        self.write_content(element)
        if element.tag in _NEVER_EMPTY and parts == len(self.parts) and self.is_blank(start + 1):
            del self.out[start:]
        else:
            self.out.append(closing(element.tag))
        self.end_block()

    def begin_block(self, element: Element) -> None:
        """Go to the line of a block; without one, it begins where the block around it does."""
        self.line = int(element.get(LINE, self.line))
        element.set(LINE, str(self.line))
        self.typesetter.begin()
        self.plain.append("\n")

    def end_block(self) -> None:
        """End the line of a block."""
        self.out.append("\n")
        self.plain.append("\n")

    def is_blank(self, start: int) -> bool:
        """Tell whether nothing to be seen has been written since then."""
        return not any(map(str.strip, self.out[start:]))

    def enclose(self, element: Element, start: int) -> None:
        """Put the tags of an element around what has been written since then, if there is something."""
        if not self.is_blank(start):
            self.out.insert(start, opening(element))
            self.out.append(closing(element.tag))

    def write_inline(self, element: Element) -> None:
        """Write an element within a block with its tags."""
        self.out.append(opening(element))
        self.write_content(element)
        self.out.append(closing(element.tag))

    def write_content(self, element: Element) -> None:
        """Write what stands in an element."""
        if self.depth == DEEPEST:
            self.report("too-deep")
            self.write_text("".join(element.itertext()))
            return
        self.depth += 1
        self.write_text(element.text)
        for child in element:
            self.write(child)
            self.line += int(child.get(LOST, "0"))
            self.write_text(child.tail)
        self.depth -= 1

    def write_text(self, text: str | None) -> None:
        """Write a piece of text, set as the language wants it. What is atomic, such as an address, stays as it is."""
        if not text:
            return
        self.line += text.count("\n")
        if isinstance(text, AtomicString):
            self.typesetter.skip(text)
        else:
            text = self.typesetter.set(text)
        text = restore(text)
        self.plain.append(text.replace("\n", " "))
        self.out.append(escape(text, quote=False))

    def add_figure(self, figure: Figure) -> None:
        """Put a figure between what is written before it and what follows."""
        self.parts += "".join(self.out), figure
        self.out.clear()
        self.plain.append(f"{figure.caption}\n")

    def add_anchor(self, anchor: str) -> str:
        """Return the anchor, with a number if the text has it already."""
        unique, number = anchor, self.anchors.get(anchor, 0)
        while unique in self.anchors:
            number += 1
            unique = f"{anchor}-{number}"
        self.anchors[anchor] = number or 1
        self.anchors[unique] = 1
        return unique


Handler = Callable[[Writer, Element], None]
"""Writes an element that needs more than its tags."""
