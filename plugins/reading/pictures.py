"""Pictures: ``![alt](file.jpg "Caption"){credit="…"}``, alone in a paragraph, are figures."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from plugins.reading.addresses import judge
from plugins.reading.attributes import ATTRIBUTES, parse, remark_unknown
from plugins.reading.brackets import TARGET, TEXT, TargetPattern
from plugins.reading.findings import REMARK, remark
from plugins.reading.references import References
from plugins.reading.text import Figure
from plugins.reading.typography import Typesetter
from plugins.reading.writer import Writer

FIGURE: Final = "picture"
"""The tag of a picture that stands alone."""

_PICTURES: Final = frozenset({"img", REMARK})
_FOREIGN: Final = re.compile(r"https?:|//", re.IGNORECASE)


class Pictures(TargetPattern):
    """Reads a picture."""

    def __init__(self, md: Markdown, references: References) -> None:
        super().__init__(f"!{TEXT}{TARGET}(?:{ATTRIBUTES})?", md, references)

    def make(self, match: re.Match[str]) -> Element:
        """Return the picture, or a remark in its place if the page must not show it."""
        target = self.target(match)
        if target is None:
            return remark("reference-undefined", match[0], label=self.written(match["label"] or match["text"]))
        address = judge(target.address)
        if _FOREIGN.match(address.value):
            return remark("foreign-picture", address=address.value)
        if address.fault or not address.internal:
            return remark(address.fault or "unsafe-address", address=address.value)
        attributes = parse(self.written(match["attributes"]))
        picture = {"src": address.value, "alt": self.written(match["text"]), "title": target.title}
        element = Element("img", picture | {"credit": attributes.get("credit", "")})
        return remark_unknown(element, attributes, {"credit"})


def write_paragraph(writer: Writer, paragraph: Element) -> None:
    """Write a paragraph, as figures if it has nothing but pictures."""
    if len(paragraph) and _has_only_pictures(paragraph):
        writer.begin_block(paragraph)
        for picture in paragraph.iter("img"):
            picture.tag = FIGURE
        writer.write_content(paragraph)
    else:
        writer.write_block(paragraph)


def _has_only_pictures(paragraph: Element) -> bool:
    if paragraph[0].tag not in _PICTURES:
        return False
    tags = {element.tag for element in paragraph.iter()}
    return "img" in tags and tags <= {"p", *_PICTURES} and not "".join(paragraph.itertext()).strip()


def write_figure(writer: Writer, picture: Element) -> None:
    """Write a picture that stands alone."""
    source, alt, caption, credit = (picture.get(name, "") for name in ("src", "alt", "title", "credit"))
    if not alt:
        writer.report("alt-missing", address=source)
    language = writer.typesetter.language
    caption, credit = Typesetter(language).set(caption), Typesetter(language).set(credit)
    writer.add_figure(Figure(source, alt, caption, credit, writer.line))


def refuse_picture(writer: Writer, picture: Element) -> None:
    """Leave out a picture between words: the theme has no place for it."""
    writer.report("picture-not-alone", address=picture.get("src", ""))
