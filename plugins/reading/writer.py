"""The writer: from the tree to HTML, counting lines. Nothing gets through that is not on the lists of ``elements``."""

import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Final
from xml.etree.ElementTree import Element

from markdown.util import STX, AtomicString

from plugins.reading.brackets import LEFT_OVER
from plugins.reading.elements import BLOCKS, HEADINGS, INLINE, closing, opening
from plugins.reading.findings import Findings
from plugins.reading.lines import LINE
from plugins.reading.notes import Notes
from plugins.reading.patterns import LOST, restore
from plugins.reading.sheet import Sheet
from plugins.reading.typography import SIGNS, Typesetter

DEEPEST: Final = 60
"""Elements nest this deep at most; what is deeper is written as plain text."""

_LEAVES: Final = BLOCKS - HEADINGS - {"hr", "pre", "table"}
"""Blocks that are written in one way while they hold nothing but words, as most do: in half the time."""

_DOUBTFUL: Final = re.compile(f"[{re.escape(SIGNS)}&<>\\[{STX}]")
"""What a text has that is set, escaped or reported; in any other just the spaces before units are set."""

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

    def write_block(self, element: Element) -> None:
        """Write a block with its tags on lines of its own; an empty paragraph or quote is not written."""
        start, parts = len(self.out), len(self.parts)
        self.begin_block(element)
        self.out.append(opening(element))
        self.write_content(element)
        if element.tag in _NEVER_EMPTY and parts == len(self.parts) and self.is_blank(start + 1):
            self.out[start:] = "\n"
        else:
            self.out.append(f"{closing(element.tag)}\n")

    def _write_leaf(self, element: Element) -> None:
        """Write a block that holds nothing but words."""
        tag, text, line = element.tag, element.text or "", element.get(LINE)
        if line and type(text) is str and not _DOUBTFUL.search(text):
            self.line = int(line) + text.count("\n")
            words = self.typesetter.set_spaces(text)
        else:
            self.begin_block(element)
            words = self._set(text)
        if not words.strip() and tag in _NEVER_EMPTY:
            self.out.append("\n")
        elif line and len(element.attrib) == 1:
            self.out.append(f'<{tag} {LINE}="{line}">{words}</{tag}>\n')
        else:
            self.out.append(f"{opening(element)}{words}</{tag}>\n")

    def begin_block(self, element: Element) -> None:
        """Go to the line of a block; without one, it begins where the block around it does."""
        if line := element.get(LINE):
            self.line = int(line)
        else:
            element.set(LINE, str(self.line))
        self.typesetter.begin()
        self.words.clear()

    def write_inline(self, element: Element) -> None:
        """Write an element within a block with its tags."""
        self.out.append(f"{opening(element)}{self.content(element)}{closing(element.tag)}")

    def content(self, element: Element) -> str:
        """Return what stands in an element that holds no figures."""
        if not len(element) and self.depth < DEEPEST:
            return self._set(element.text) if element.text else ""
        start = len(self.out)
        self.write_content(element)
        content = "".join(self.out[start:])
        del self.out[start:]
        return content

    def write_content(self, element: Element) -> None:
        """Write what stands in an element."""
        if self.depth == DEEPEST:
            self.report("too-deep")
            self.out.append(self._set("".join(element.itertext())))
            return
        self.depth += 1
        if element.text:
            self.out.append(self._set(element.text))
        for child in element:
            if child.tag in _LEAVES and not len(child) and self.depth < DEEPEST:
                self._write_leaf(child)
            else:
                self.handlers.get(child.tag, Writer.write_content)(self, child)
            if lost := child.get(LOST):
                self.line += int(lost)
            if child.tail:
                self.out.append(self._set(child.tail))
        self.depth -= 1

    def _set(self, text: str) -> str:
        """Return a text as HTML, set as the language wants it."""
        self.line += text.count("\n")
        if isinstance(text, AtomicString) or _DOUBTFUL.search(text):
            return self._set_doubtful(text)
        words = self.typesetter.set_plain(text)
        self.words.append(words)
        return words

    def _set_doubtful(self, text: str) -> str:
        """Return a text that has signs. What is atomic, such as an address, stays as it is."""
        if isinstance(text, AtomicString):
            self.typesetter.skip(text)
        else:
            self._report_left_over(text)
            text = restore(self.typesetter.set(text))
        self.words.append(text)
        return escape(text, quote=False)

    def _report_left_over(self, text: str) -> None:
        """Report what looks like a link, in a text that has been counted."""
        if "[" in text and ("](" in text or "]{" in text):
            for match in LEFT_OVER.finditer(text, text.index("[")):
                line = self.line - text.count("\n", match.end())
                self.findings.add("brackets-malformed", line, text=match[0])


Handler = Callable[[Writer, Element], None]
"""Writes an element that needs more than its tags."""

COMMON: Final[Mapping[str, Handler]] = {
    **dict.fromkeys(BLOCKS, Writer.write_block),
    **dict.fromkeys(INLINE, Writer.write_inline),
}
"""What writes elements that need no more than their tags."""
