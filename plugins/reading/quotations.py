"""Quotations: a quote whose last paragraph begins with a dash names who says it."""

import re
from typing import ClassVar, Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.treeprocessors import Treeprocessor

from plugins.reading.findings import Findings
from plugins.reading.lines import LINE, LineParser
from plugins.reading.signs import Signed

_DASH: Final = re.compile(r"(?:—|–|--)\s+(?=\S)")
_CAPITAL: Final = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
_GLUED: Final = re.compile(rf"\n(?:—|–|--) +{_CAPITAL}\S* +{_CAPITAL}")


class Quotes(Signed, BlockQuoteProcessor):
    """Reads a quote after having put aside what stands before it in the block."""

    SIGN: ClassVar = ">"
    parser: LineParser

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the quote, or part the block in two where it begins."""
        match = self.RE.search(blocks[0])
        if match and match.start():
            self.parser.block.part(match.start() + 1)
        else:
            super().run(parent, blocks)

    def lastChild(self, parent: Element) -> Element | None:  # noqa: N802
        """Return what a quote may be continued from: not a quote whose speaker has been named."""
        last = super().lastChild(parent)
        return None if last is not None and last.tag == "blockquote" and _speaker(last) else last


class Quotations(Treeprocessor):
    """Sets the speaker of a quotation apart from what is said."""

    def __init__(self, md: Markdown, findings: Findings) -> None:
        super().__init__(md)
        self.findings = findings

    def run(self, root: Element) -> None:
        """Turn every quote with a speaker into a figure with a caption."""
        for quote in list(root.iter("blockquote")):
            if len(quote) and quote[-1].tag == "p":
                self._read_last(quote, quote[-1])

    def _read_last(self, quote: Element, paragraph: Element) -> None:
        text = paragraph.text or ""
        if dash := _speaker(quote):
            _attribute(quote, text[dash.end() :])
        elif glued := _GLUED.search(text):
            self.findings.add("speaker-glued", int(paragraph.get(LINE, "0")) + text.count("\n", 0, glued.end()))


def _speaker(quote: Element) -> re.Match[str] | None:
    """Return the dash before the speaker of a quote, None while nobody is named."""
    return _DASH.match(quote[-1].text or "") if len(quote) > 1 and quote[-1].tag == "p" else None


def _attribute(quote: Element, said_by: str) -> None:
    words = Element("blockquote", quote.attrib)
    words.extend(quote[:-1])
    caption = _caption(said_by, quote[-1].attrib)
    line = quote.get(LINE, "")
    quote.clear()
    quote.tag = "figure"
    quote.attrib.update({"class": "quote", LINE: line})
    quote.extend((words, caption))


def _caption(said_by: str, attributes: dict[str, str]) -> Element:
    speaker, comma, rest = said_by.partition(",")
    caption = Element("figcaption", attributes)
    SubElement(caption, "span", {"class": "quote-speaker"}).text = speaker
    if role := rest.lstrip():
        # The white space stays as it is: it may hold a line end, and lines are counted by line ends.
        caption[0].tail = comma + (rest[: -len(role)] or " ")
        SubElement(caption, "span", {"class": "quote-role"}).text = role
    return caption
