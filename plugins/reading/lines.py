"""The block parser that knows on which line of the file each block stands.

Python-Markdown passes blocks on as bare strings. But its processors take and give back text in few ways: a block is
taken whole, what a processor leaves of it is its end or its beginning, and what it has parsed inside (list items,
quotations) are the block's lines in order. So a cursor that follows these ways is exact.
"""

from typing import Final, SupportsIndex
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from plugins.reading.findings import Findings

LINE: Final = "data-line"
DEEPEST: Final = 20
"""Blocks nest this deep at most; what is deeper is read as plain text."""

_HOLDERS: Final = {"ul": "li", "ol": "li", "dl": "dd"}


class Block(list[str]):
    """The block being read, as the list from which processors take it and to which they give back what they leave.

    ``lines`` are the lines of its entries, ``next_line`` is the line of what is parsed inside it next.
    """

    def __init__(self, text: str, line: int) -> None:
        super().__init__((text,))
        self.text, self.line, self.next_line = text, line, line
        self.lines = [line]

    def pop(self, index: SupportsIndex = -1, /) -> str:
        """Take an entry out."""
        self.lines.pop(index)
        return super().pop(index)

    def insert(self, index: SupportsIndex, text: str, /) -> None:
        """Give back the rest of the block, or what stood before the rest."""
        self.lines.insert(index, self._line_of(text))
        super().insert(index, text)

    def part(self, position: int) -> None:
        """Give the block back in two: what stands before the line that begins at the position, and the rest."""
        text = self.pop(0)
        self.insert(0, text[position:])
        self.insert(0, text[:position].removesuffix("\n"))

    def _line_of(self, text: str) -> int:
        before = self.text.removesuffix(text)
        if before != self.text and (not before or before.endswith("\n")):
            return self.line + before.count("\n")
        if self.text.startswith(text):
            return self.line
        # The rest of a list item, whose lines have lost their indentation.
        return self.line + self.text.count("\n") - text.count("\n")


class LineParser(BlockParser):
    """A block parser that sets ``data-line`` on every element it makes: the line of the element's first word."""

    def __init__(self, md: Markdown, findings: Findings) -> None:
        super().__init__(md)
        self.findings = findings
        self.block = Block("", 1)
        self.processors: tuple[BlockProcessor, ...] = ()
        self.depth = 0

    def parse(self, text: str, first_line: int) -> Element:
        """Return the tree of a text whose first line is ``first_line`` of the file."""
        self.processors, self.depth = tuple(self.blockprocessors), 0
        self.block = Block("", first_line)
        root = Element(self.md.doc_tag)
        self.parseChunk(root, text)
        return root

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        """Read blocks that stand one after the other from the cursor of the block around them."""
        self.depth += 1
        waiting = self._place(parent, blocks)
        if self.depth > DEEPEST:
            waiting = self._flatten(parent, waiting)
        while waiting:
            line, text = waiting.pop()
            block = Block(text, line)
            self._read(parent, block)
            waiting.extend(zip(reversed(block.lines), reversed(block), strict=True))
        self.depth -= 1

    def _place(self, parent: Element, blocks: list[str]) -> list[tuple[int, str]]:
        """Return the blocks with their lines, the last first, and move the cursor past them."""
        line, placed = self.block.next_line, []
        for text in blocks:
            placed.append((line, text))
            line += text.count("\n") + 2
        if any(blocks):
            self.block.next_line = line - 1
        if LINE not in parent.attrib:
            parent.set(LINE, str(_first_word(placed)))
        if len(parent) and LINE not in parent[0].attrib:
            # The text of a list item, made a paragraph because more follows.
            parent[0].set(LINE, parent.get(LINE, ""))
        placed.reverse()
        return placed

    def _read(self, parent: Element, block: Block) -> None:
        around, self.block = self.block, block
        for processor in self.processors:
            if processor.test(parent, block[0]) and processor.run(parent, block) is not False:
                break
        for child in reversed(parent):
            if LINE in child.attrib:
                break
            line = child[0].get(LINE) if len(child) else None
            child.set(LINE, line or str(block.next_line))
        self.block = around

    def _flatten(self, parent: Element, waiting: list[tuple[int, str]]) -> list[tuple[int, str]]:
        line = waiting[-1][0]
        self.findings.add("too-deep", line)
        holder = SubElement(parent, _HOLDERS.get(parent.tag, "p"), {LINE: str(line)})
        holder.text = "\n".join(text for _, text in reversed(waiting))
        return []


def _first_word(placed: list[tuple[int, str]]) -> int:
    for line, text in placed:
        if word := text.lstrip():
            return line + text.count("\n", 0, len(text) - len(word))
    return placed[0][0]
