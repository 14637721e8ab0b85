"""Passages in another language: ``[текст]{lang=ru}``."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown

from plugins.reading.attributes import ATTRIBUTES, parse, remark_unknown
from plugins.reading.brackets import TEXT
from plugins.reading.findings import remark
from plugins.reading.languages import is_language
from plugins.reading.patterns import Pattern
from plugins.reading.typography import Typesetter
from plugins.reading.writer import Writer


class Passages(Pattern):
    """Reads a passage."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(f"(?<!!){TEXT}{ATTRIBUTES}", md)

    def make(self, match: re.Match[str]) -> Element:
        """Return the passage, or a remark with its text if its language is not known."""
        attributes = parse(self.written(match["attributes"]))
        language = attributes.get("lang", "")
        if "lang" in attributes and not is_language(language):
            passage = remark("unknown-language", match["text"], code=language)
        else:
            passage = Element("span", {"lang": language} if language else {})
            passage.text = match["text"]
        return remark_unknown(passage, attributes, {"lang"})


def write_span(writer: Writer, span: Element) -> None:
    """Write a span; one in another language is set by the rules of that language."""
    around = writer.typesetter
    if language := span.get("lang"):
        writer.typesetter = Typesetter(language)
        writer.typesetter.skip(around.last)
    writer.write_inline(span)
    around.skip(writer.typesetter.last)
    writer.typesetter = around
