"""Definition lists: terms, and below them their definitions after a colon."""

from itertools import islice, takewhile
from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown.extensions.def_list import DefListProcessor

from plugins.reading.lines import LINE, LineParser
from plugins.reading.signs import Signed


class DefinitionLists(Signed, DefListProcessor):
    """Reads a definition with the terms above it, which may be a paragraph already, or another definition."""

    SIGN: ClassVar = ": "
    parser: LineParser

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Read one definition; False if there is nothing that it defines."""
        block, sibling, above = self.parser.block, self.lastChild(parent), self._above(blocks[0])
        first = block.line
        if not above.strip():
            if sibling is None or sibling.tag not in {"p", "dl"}:
                return False
            first = int(sibling.get(LINE, block.line))
        block.next_line += above.count("\n")
        super().run(parent, blocks)
        unread = takewhile(lambda term: LINE not in term.attrib, islice(reversed(parent[-1]), 1, None))
        for number, term in enumerate(reversed([*unread])):
            term.set(LINE, str(first + number))
        return None

    def _above(self, block: str) -> str:
        match = self.RE.search(block)
        return block[: match.start() + len(match[1])] if match else ""
