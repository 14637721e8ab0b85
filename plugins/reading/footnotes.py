"""Footnotes: ``[^1]`` in the text, and ``[^1]: …`` for what it says."""

import re
from typing import ClassVar, Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from plugins.reading.findings import remark
from plugins.reading.lines import LINE, LineParser
from plugins.reading.notes import Note, Notes
from plugins.reading.patterns import Pattern
from plugins.reading.signs import Signed

SECTION: Final = "notes"
"""The tag under which the footnotes stand at the end of the tree."""

REFERENCE: Final = "note-reference"
"""The tag of a reference to a footnote."""


class FootnoteDefinitions(Signed, BlockProcessor):
    """Reads what a footnote says where it is defined."""

    SIGN: ClassVar = "[^"
    RE = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]: *(.*)$", re.MULTILINE)
    parser: LineParser

    def __init__(self, parser: LineParser, notes: Notes) -> None:
        super().__init__(parser)
        self.notes = notes

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the definition at the beginning of the block, or part the block in two where it begins."""
        match = self.RE.search(blocks[0])
        if match and match.start():
            self.parser.block.part(match.start())
        elif match:
            block = blocks.pop(0)
            following = self.RE.search(block, match.end())
            end = following.start() if following else len(block)
            self._define(match[1], match[2] + self.looseDetab(block[match.end() : end]).rstrip("\n"))
            self.notes.place = (parent, len(parent))
            if following:
                blocks.insert(0, block[end:])

    def _define(self, label: str, text: str) -> None:
        line = self.parser.block.line
        note = self.notes.last = Note(label, line, Element("note", {LINE: str(line)}))
        first = self.notes.defined.setdefault(label, note)
        if first is not note:
            self.parser.findings.add("footnote-twice", line, label=label, first=str(first.line))
        parse_note(self.parser, note, text)


class FootnoteParagraphs(BlockProcessor):
    """Reads an indented block below a footnote as a further paragraph of it."""

    parser: LineParser

    def __init__(self, parser: LineParser, notes: Notes) -> None:
        super().__init__(parser)
        self.notes = notes

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether nothing stands between the footnote and the block."""
        return self.notes.place == (parent, len(parent)) and block.startswith(" " * self.tab_length)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the block into the footnote."""
        if self.notes.last:
            parse_note(self.parser, self.notes.last, self.looseDetab(blocks.pop(0)))
            self.notes.place = (parent, len(parent))


def parse_note(parser: LineParser, note: Note, text: str) -> None:
    """Parse a block of a footnote, whatever list the footnote stands in."""
    parser.state.set("note")
    parser.parseBlocks(note.body, [text])
    parser.state.reset()


class FootnoteReferences(Pattern):
    """Reads a reference to a footnote."""

    def __init__(self, md: Markdown, notes: Notes) -> None:
        super().__init__(r"\[\^(?P<label>[^\[\]\n]++)\]", md)
        self.notes = notes

    def make(self, match: re.Match[str]) -> Element:
        """Return the reference, which gets its number when it is written."""
        label = match["label"]
        if label in self.notes.defined:
            return Element(REFERENCE, {"label": label})
        return remark("footnote-undefined", match[0], label=self.written(label))


class FootnoteBodies(Treeprocessor):
    """Puts what the footnotes say at the end of the tree, so that inline patterns reach it."""

    def __init__(self, md: Markdown, notes: Notes) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: Element) -> None:
        """Add the footnotes to the tree."""
        if self.notes.defined:
            SubElement(root, SECTION).extend(note.body for note in self.notes.defined.values())
