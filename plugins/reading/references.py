"""References: ``[label]: address "title"`` on a line of its own, for links and pictures that name the label."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias
from xml.etree.ElementTree import Element

from markdown.blockprocessors import ReferenceProcessor

from plugins.reading.lines import LineParser
from plugins.reading.signs import Signed


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to or a picture shows: the address as it was written, and the words in quotation marks."""

    address: str
    title: str = ""


@dataclass(slots=True)
class Reference:
    """A target under a label."""

    label: str
    target: Target
    line: int
    used: bool = False


References: TypeAlias = dict[str, Reference]
"""References by label in small letters."""


class ReferenceDefinitions(Signed, ReferenceProcessor):
    """Reads the definitions at the beginning of a block, or parts the block in two where they begin."""

    SIGN: ClassVar = "]:"
    parser: LineParser

    def __init__(self, parser: LineParser, references: References) -> None:
        super().__init__(parser)
        self.references = references

    def run(self, parent: Element, blocks: list[str]) -> bool:  # noqa: ARG002
        """Take the definitions out of the text."""
        match = self.RE.search(blocks[0])
        if match and match.start():
            self.parser.block.part(match.start())
            return True
        text, line, end = blocks.pop(0), self.parser.block.line, 0
        while match := self.RE.match(text, end):
            target = Target(match[2].strip("<>"), match[5] or match[6] or "")
            self.references.setdefault(normalise_label(match[1]), Reference(match[1], target, line))
            line, end = line + match[0].count("\n") + 1, match.end() + 1
        if text[end:]:
            blocks.insert(0, text[end:])
        return True


def normalise_label(label: str) -> str:
    """Return the label as references are looked up: case and white space do not count."""
    return " ".join(label.split()).casefold()
