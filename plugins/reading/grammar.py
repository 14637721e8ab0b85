"""The grammar: Python-Markdown with our block parser, and of processors just those that an editor's text needs."""

from typing import Final, Self, TypeVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import (
    BlockProcessor,
    CodeBlockProcessor,
    EmptyBlockProcessor,
    HRProcessor,
    ListIndentProcessor,
    SetextHeaderProcessor,
)
from markdown.extensions.abbr import AbbrTreeprocessor
from markdown.extensions.def_list import DefListIndentProcessor
from markdown.extensions.sane_lists import SaneUListProcessor
from markdown.inlinepatterns import (
    BACKTICK_RE,
    ESCAPE_RE,
    EscapeInlineProcessor,
    Pattern,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from plugins.reading.abbreviations import AbbreviationDefinitions
from plugins.reading.definition_lists import DefinitionLists
from plugins.reading.exchanges import Exchanges
from plugins.reading.findings import Findings
from plugins.reading.footnotes import FootnoteBodies, FootnoteDefinitions, FootnoteParagraphs, FootnoteReferences
from plugins.reading.headings import HashHeadings, Headings
from plugins.reading.inline import Inline
from plugins.reading.lines import LineParser
from plugins.reading.links import Autolinks, Links, Mails, ShortLinks
from plugins.reading.lists import OrderedLists
from plugins.reading.markup import Breaks, Entities, Scripts, Tags
from plugins.reading.notes import Notes
from plugins.reading.paragraphs import Paragraphs
from plugins.reading.passages import Passages
from plugins.reading.patterns import CodeSpans, Emphasis
from plugins.reading.pictures import Pictures
from plugins.reading.quotations import Quotations, Quotes
from plugins.reading.references import ReferenceDefinitions, References
from plugins.reading.tables import Tables

_ESCAPED: Final = "|<&\"'?"
"""What a backslash protects besides the signs of Markdown."""

_SIGNS: Final[dict[str, tuple[str, ...]]] = {
    "code": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "picture": ("![",),
    "passage": ("]{",),
    "link": ("](", "]["),
    "short-link": ("[",),
    "break": ("  \n", "<"),
    **dict.fromkeys(("address", "mail", "script", "tag"), ("<",)),
    "entity": ("&",),
    "emphasis": ("*", "_"),
}
"""The signs of each inline pattern by its name: without one of them it matches nothing."""

T = TypeVar("T")


class Grammar(Markdown):
    """Parses one text after the other. Of the last one it keeps findings, footnotes and definitions, for the writer."""

    parser: LineParser

    def __init__(self) -> None:
        self.findings, self.notes = Findings(), Notes()
        self.definitions: References = {}
        self.abbreviations: dict[str, str] = {}
        super().__init__()
        self.ESCAPED_CHARS.extend(_ESCAPED)

    def build_parser(self) -> Self:
        """Build all processors. There is nothing before and after the tree: the source is cleaned, the tree written."""
        self.preprocessors, self.postprocessors = Registry(), Registry()
        self.parser = LineParser(self, self.findings)
        self.parser.blockprocessors = _in_order(self._block_processors(self.parser))
        self.parser.processors = tuple(self.parser.blockprocessors)  # a Registry searches for each
        patterns = self._inline_patterns()
        self.inlinePatterns = _in_order(patterns)
        self.signs = [_SIGNS[name] for name in patterns]
        self.treeprocessors = _in_order(self._tree_processors())
        return self

    def reset(self) -> Self:
        """Forget the last text."""
        super().reset()
        for state in (self.findings, self.notes, self.definitions, self.abbreviations):
            state.clear()
        return self

    def parse(self, source: str, first_line: int) -> Element:
        """Return the tree of a source whose first line is ``first_line`` of the file."""
        self.reset()
        root = self.parser.parse(source, first_line)
        for processor in self.treeprocessors:
            processor.run(root)
        return root

    def report_unused(self) -> None:
        """Report the footnotes and references that nothing refers to: the page does not show them."""
        for note in self.notes.defined.values():
            if not note.number:
                self.findings.add("footnote-unused", note.line, label=note.label)
        for reference in self.definitions.values():
            if not reference.used:
                self.findings.add("reference-unused", reference.line, label=reference.label)

    def _block_processors(self, parser: LineParser) -> dict[str, BlockProcessor]:
        """Return the block processors. Definitions come early, since thousands of them may stand in one block."""
        return {
            "empty": EmptyBlockProcessor(parser),
            "footnote-paragraph": FootnoteParagraphs(parser, self.notes),
            "indent": ListIndentProcessor(parser),
            "definition-indent": DefListIndentProcessor(parser),
            "code": CodeBlockProcessor(parser),
            "footnote": FootnoteDefinitions(parser, self.notes),
            "abbreviation": AbbreviationDefinitions(parser, self.abbreviations),
            "reference": ReferenceDefinitions(parser, self.definitions),
            "table": Tables(parser),
            "heading": HashHeadings(parser),
            "underlined-heading": SetextHeaderProcessor(parser),
            "rule": HRProcessor(parser),
            "ordered-list": OrderedLists(parser),
            "list": SaneUListProcessor(parser),
            "definition-list": DefinitionLists(parser),
            "quote": Quotes(parser),
            "paragraph": Paragraphs(parser),
        }

    def _inline_patterns(self) -> dict[str, Pattern]:
        """Return the inline patterns. What one has read goes to those after it, so a passage may hold links.

        Stress is the last: ``Inline`` looks whether it has lost words.
        """
        return {
            "code": CodeSpans(BACKTICK_RE),
            "escape": EscapeInlineProcessor(ESCAPE_RE, self),
            "footnote": FootnoteReferences(self, self.notes),
            "picture": Pictures(self, self.definitions),
            "passage": Passages(self),
            "link": Links(self, self.definitions),
            "short-link": ShortLinks(self, self.definitions),
            "address": Autolinks(self),
            "mail": Mails(self),
            "break": Breaks(self),
            "script": Scripts(self),
            "tag": Tags(self),
            "entity": Entities(self),
            "emphasis": Emphasis(self),
        }

    def _tree_processors(self) -> dict[str, Treeprocessor]:
        """Return the tree processors: the blocks are put in place, then what stands within them is read."""
        return {
            "exchanges": Exchanges(self, self.findings),
            "footnotes": FootnoteBodies(self, self.notes),
            "quotations": Quotations(self, self.findings),
            "headings": Headings(self, self.findings),
            "inline": Inline(self, self.findings, self.signs),
            "abbreviations": AbbrTreeprocessor(self, self.abbreviations),
        }


def _in_order(items: dict[str, T]) -> Registry[T]:
    registry: Registry[T] = Registry()
    for number, (name, item) in enumerate(items.items()):
        registry.register(item, name, -number)
    return registry
