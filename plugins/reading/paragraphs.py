"""Paragraphs: what is left when no other block claims the text."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown.blockprocessors import ParagraphProcessor

from plugins.reading.lines import LineParser

_GLUED_LIST: Final = re.compile(r"\n {0,3}(?:[-*+]|\d{1,2}\.) +\S")
_BULLET: Final = re.compile("[•·●○◦▪■□‣]")
_PASTED_LIST: Final = re.compile(rf"(?:^|\n) *({_BULLET.pattern})[ \t\u00a0]+\S")
_SEPARATOR: Final = re.compile(r"\n *+\|?(?>(?: *+:?-{3,}+:? *+\|)+)[ :|-]*+(?=\n|$)")


class Paragraphs(ParagraphProcessor):
    """Reads a paragraph. In a list item only the first block is bare text; a later one is a paragraph of its own.

    So text never follows a block without being in one, and the line of an element is the line of its text.
    """

    parser: LineParser

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the block as a paragraph of the parent."""
        text, block = blocks[0], self.parser.block
        block.next_line += text.count("\n", 0, len(text) - len(text.lstrip()))
        self._report(text, block.line)
        if parent.text or len(parent):
            self.parser.state.set("paragraph")
            super().run(parent, blocks)
            self.parser.state.reset()
        else:
            super().run(parent, blocks)

    def _report(self, text: str, first_line: int) -> None:
        """Note what was meant to be a list or a table: all of them have lines, or begin with a sign that is rare."""
        if pasted := _BULLET.search(text) and _PASTED_LIST.search(text):
            line = first_line + text.count("\n", 0, pasted.start(1))
            self.parser.findings.add("list-pasted", line, sign=pasted[1])
        if "\n" not in text:
            return
        for rule, expression in (("list-glued", _GLUED_LIST), ("table-malformed", _SEPARATOR)):
            if found := expression.search(text):
                self.parser.findings.add(rule, first_line + text.count("\n", 0, found.start()) + 1)
