"""Paragraphs: what is left when no other block claims the text."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown.blockprocessors import ParagraphProcessor

from plugins.reading.lines import LineParser

_GLUED_LIST: Final = re.compile(r"\n {0,3}(?:[-*+]|\d{1,2}\.) +\S")
_PASTED_LIST: Final = re.compile(r"(?:^|\n) *([•·●○◦▪■□‣])[ \t\u00a0]+\S")
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
        if glued := _GLUED_LIST.search(text):
            self.parser.findings.add("list-glued", block.line + text.count("\n", 0, glued.start()) + 1)
        if pasted := _PASTED_LIST.search(text):
            line = block.line + text.count("\n", 0, pasted.start(1))
            self.parser.findings.add("list-pasted", line, sign=pasted[1])
        if separator := _SEPARATOR.search(text):
            self.parser.findings.add("table-malformed", block.line + text.count("\n", 0, separator.start()) + 1)
        if parent.text or len(parent):
            self.parser.state.set("paragraph")
            super().run(parent, blocks)
            self.parser.state.reset()
        else:
            super().run(parent, blocks)
