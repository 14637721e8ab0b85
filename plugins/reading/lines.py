"""The block parser that knows on which line of the file each block stands.

Python-Markdown passes blocks on as bare strings. But its processors take and give back text in few ways: a block is
taken whole, what a processor leaves of it is its end or its beginning, and what it has parsed inside (list items,
quotations) are the block's lines in order. So a cursor that follows these ways is exact.
"""

from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from plugins.reading.block import Block
from plugins.reading.findings import Findings
from plugins.reading.sight import find_heading, is_paragraph, list_items, quoted

LINE: Final = "data-line"
DEEPEST: Final = 20
"""The parser is called within itself this often: for twenty quotations, ten lists. What is deeper is plain text."""

LONGEST: Final = 1000
"""A block has this many lines at most. Processors that take one line may look at all that follow."""

_LISTS: Final = frozenset({"ul", "ol"})

_OPEN: Final = frozenset({"blockquote", "pre"})
"""What a quotation that follows may go on with: quotations, and code, whose empty lines stay."""

_HOLDERS: Final = {"ul": "li", "ol": "li", "dl": "dd"}


class LineParser(BlockParser):
    """A block parser that sets ``data-line`` on every element it makes: the line of the element's first word."""

    def __init__(self, md: Markdown, findings: Findings) -> None:
        super().__init__(md)
        self.findings = findings
        self.block = Block("", 1)
        self.processors: tuple[BlockProcessor, ...] = ()
        self.depth = 0

    def parse(self, text: str, first_line: int) -> Element:
        """Return the tree of a text whose first line is ``first_line`` of the file.

        Its last block is without the ends of lines after it, as all others are: a table would have a row of nothing.
        """
        self.block, self.depth = Block("", first_line), 0
        root = Element(self.md.doc_tag)
        self.parseChunk(root, text.rstrip("\n"))
        return root

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        """Read blocks that stand one after the other from the cursor of the block around them."""
        self.depth += 1
        waiting = self._place(parent, blocks)
        while waiting:
            line, text = waiting.pop()
            if self.depth > DEEPEST or (len(text) >= LONGEST and text.count("\n") >= LONGEST):
                self._flatten(parent, text, line)
            elif is_paragraph(text):
                self._add_paragraph(parent, text, line)
            elif not self._add_at_sight(parent, text, line):
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

    def _add_paragraph(self, parent: Element, text: str, line: int) -> None:
        """Add what ``Paragraphs`` would: what a list item says first stands in no paragraph of its own."""
        if self.state and self.state.isstate("list") and not parent.text and not len(parent):
            parent.text = text
        else:
            SubElement(parent, "p", {LINE: str(line)}).text = text

    def _add_at_sight(self, parent: Element, text: str, line: int) -> bool:
        """Add another block that is sure at sight; False if it is none, or if it may go on with the one before it."""
        before = parent[-1].tag if len(parent) else ""
        if heading := find_heading(text):
            SubElement(parent, f"h{len(heading['level'])}", {LINE: str(line)}).text = heading["header"].strip()
        elif self.depth == DEEPEST or parent.tag in _LISTS:
            return False
        elif before != "ul" and (items := list_items(text)):
            _add_list(parent, items, line)
        elif before not in _OPEN and (words := quoted(text)):
            self._add_quote(parent, words, line)
        else:
            return False
        return True

    def _add_quote(self, parent: Element, words: str, line: int) -> None:
        after, self.block.next_line = self.block.next_line, line
        self.state.set("blockquote")
        self.parseChunk(SubElement(parent, "blockquote"), words)
        self.state.reset()
        self.block.next_line = after

    def _flatten(self, parent: Element, text: str, line: int) -> None:
        self.findings.add("too-deep", line)
        SubElement(parent, _HOLDERS.get(parent.tag, "p"), {LINE: str(line)}).text = text


def _add_list(parent: Element, items: list[str], line: int) -> None:
    holder = SubElement(parent, "ul", {LINE: str(line)})
    for number, item in enumerate(items, line):
        SubElement(holder, "li", {LINE: str(number)}).text = item


def _first_word(placed: list[tuple[int, str]]) -> int:
    for line, text in placed:
        if word := text.lstrip():
            return line + text.count("\n", 0, len(text) - len(word))
    return placed[0][0]
