"""The writer: from the tree to HTML, counting lines. Nothing gets through that is not on the lists of ``elements``."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Final
from xml.etree.ElementTree import Element

from markdown.util import STX, AtomicString

from plugins.reading.brackets import LEFT_OVER
from plugins.reading.elements import BLOCKS, HEADINGS, INLINE, closing, opening
from plugins.reading.findings import Findings
from plugins.reading.inline import LOST, restore
from plugins.reading.lines import LINE
from plugins.reading.notes import Notes
from plugins.reading.sheet import Sheet
from plugins.reading.typography import Typesetter

DEEPEST: Final = 60
"""Elements nest this deep at most; what is deeper is written as plain text."""

_LEAVES: Final = BLOCKS - HEADINGS - {"pre", "table"}
"""Blocks that are written in one way while they hold nothing but words, as most do: in half the time."""

_NEVER_EMPTY: Final = frozenset({"blockquote", "p"})


class Writer(Sheet):
    """Writes one text. An element that needs more than its tags has a handler, found by its tag.

    ``line`` is the line of the file that is being written: each block tells its first, the line ends in it do the rest.
    ``labelled`` is the heading whose name a table has taken, ``tags`` are the tags that were taken out.
    """

    def __init__(self, language: str, findings: Findings, notes: Notes, handlers: "Mapping[str, Handler]") -> None:
        super().__init__(language, findings)
        self.notes, self.handlers = notes, handlers
        self.typesetter = Typesetter(language)
        self.line = self.depth = 0
        self.in_link = False
        self.labelled = ""
        self.tags: set[str] = set()

    def report(self, rule: str, **parameters: str) -> None:
        """Note that a rule is broken on the line being written."""
        self.findings.add(rule, self.line, **parameters)

    def write(self, element: Element) -> None:
        """Write an element, by its handler if it has one."""
        if element.tag in _LEAVES and not len(element) and self.depth < DEEPEST:
            self._write_leaf(element)
        elif handler := self.handlers.get(element.tag):
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

    def _write_leaf(self, element: Element) -> None:
        """Write a block that holds nothing but words."""
        tag, text = element.tag, element.text
        self.begin_block(element)
        words = self._set(text) if text else ""
        if tag in _NEVER_EMPTY and not words.strip():
            self.end_block()
        else:
            self.out.append(f"{opening(element)}{words}{closing(tag)}\n")

    def begin_block(self, element: Element) -> None:
        """Go to the line of a block; without one, it begins where the block around it does."""
        if line := element.get(LINE):
            self.line = int(line)
        else:
            element.set(LINE, str(self.line))
        self.typesetter.begin()
        self.words.clear()

    def end_block(self) -> None:
        """End the line of a block."""
        self.out.append("\n")

    def write_inline(self, element: Element) -> None:
        """Write an element within a block with its tags."""
        self.out.append(opening(element))
        self.write_content(element)
        self.out.append(closing(element.tag))

    def enclose(self, element: Element, start: int) -> None:
        """Put the tags of an element around what is on the sheet from that piece on, if there is something."""
        if not self.is_blank(start):
            self.out.insert(start, opening(element))
            self.out.append(closing(element.tag))

    def write_content(self, element: Element) -> None:
        """Write what stands in an element."""
        if self.depth == DEEPEST:
            self.report("too-deep")
            self.write_text("".join(element.itertext()))
            return
        self.depth += 1
        if element.text:
            self.write_text(element.text)
        for child in element:
            self.write(child)
            if lost := child.get(LOST):
                self.line += int(lost)
            if child.tail:
                self.write_text(child.tail)
        self.depth -= 1

    def write_text(self, text: str) -> None:
        """Write a piece of text."""
        self.out.append(self._set(text))

    def _set(self, text: str) -> str:
        """Return a text as HTML, set as the language wants it. What is atomic, such as an address, stays as it is."""
        if isinstance(text, AtomicString):
            self.line += text.count("\n")
            self.typesetter.skip(text)
        else:
            if "[" in text:
                self._report_left_over(text)
            self.line += text.count("\n")
            text = self.typesetter.set(text)
            text = restore(text) if STX in text else text
        self.words.append(text)
        # Most texts have nothing to be escaped: asking first takes half the time.
        return escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text

    def _report_left_over(self, text: str) -> None:
        if "](" in text or "]{" in text:
            for match in LEFT_OVER.finditer(text, text.index("[")):
                line = self.line + text.count("\n", 0, match.end())
                self.findings.add("brackets-malformed", line, text=match[0])


Handler = Callable[[Writer, Element], None]
"""Writes an element that needs more than its tags."""
