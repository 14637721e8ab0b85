"""Paragraphs: what is left when no other block claims the text."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown.blockprocessors import ParagraphProcessor

from plugins.reading.lines import LineParser

_MISREAD: Final = {
    "list-glued": re.compile(r"\n {0,3}(?:[-*+]|\d{1,2}\.) +\S"),
    "table-malformed": re.compile(r"\n *+\|?(?: *+:?-{3,}+:? *+\|)++[ :|-]*+(?=\n|$)"),
}
"""Signs that a paragraph was meant to be something else, of which a line is missing or wrong."""


class Paragraphs(ParagraphProcessor):
    """Reads a paragraph. In a list item only the first block is bare text; a later one is a paragraph of its own.

    So text never follows a block without being in one, and the line of an element is the line of its text.
    """

    parser: LineParser

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the block as a paragraph of the parent."""
        text, block = blocks[0], self.parser.block
        block.next_line += text.count("\n", 0, len(text) - len(text.lstrip()))
        for rule, sign in _MISREAD.items():
            if misread := sign.search(text):
                self.parser.findings.add(rule, block.line + text.count("\n", 0, misread.start()) + 1)
        if parent.text or len(parent):
            self.parser.state.set("paragraph")
            super().run(parent, blocks)
            self.parser.state.reset()
        else:
            super().run(parent, blocks)
