"""Signs of HTML in the text: entities and the tags br, sub and sup are known, all other tags are taken out."""

import re
from html import unescape
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from plugins.reading.patterns import LOST, Pattern
from plugins.reading.writer import Writer

TAG: Final = "raw"
"""The tag of an element that stands for a tag taken out."""

_SPACES: Final = re.compile(r"[\t\n\r\f]")


class Breaks(Pattern):
    """Reads a line break: two spaces at the end of a line, or ``<br>``."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"  \n|<[bB][rR]\s*/?>", md)

    def make(self, _: re.Match[str]) -> Element:
        """Return the line break."""
        return Element("br")


class Scripts(Pattern):
    """Reads what stands above or below the line: ``<sup>2</sup>``, ``<sub>2</sub>``."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"(?i)<(?P<tag>su[bp])>(?P<text>(?>(?:[^<]++|<(?!/?su[bp]>))*))</(?P=tag)>", md)

    def make(self, match: re.Match[str]) -> Element:
        """Return the text above or below the line."""
        element = Element(match["tag"].lower())
        element.text = match["text"]
        return element


class Tags(Pattern):
    """Takes a tag out; what stands between tags stays."""

    def __init__(self, md: Markdown) -> None:
        name, attributes = r"(?P<end>/?)(?P<tag>[a-zA-Z][^\s\"'<>/]*+)", r"(?>(?:[^\"'<>]|\"[^\"]*+\"|'[^']*+')*)"
        super().__init__(rf"<{name}(?:{attributes}|[^<>]*+)>|<(?P<comment>!--)|<(?P<other>[!?]\w*)[^<>]*+>", md)

    def make(self, match: re.Match[str]) -> Element:
        """Return what stands for the tag until it is reported."""
        tag = match["tag"] or match["comment"] or match["other"]
        return Element(TAG, {"of": tag.lower(), "end": match["end"] or ""})


class Entities(Pattern):
    """Reads an entity, such as ``&nbsp;``, as the sign it means."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});", md)

    def make(self, match: re.Match[str]) -> str:
        """Return the sign. A line end would be counted as one of the source, so white space is a space."""
        return _SPACES.sub(" ", unescape(match[0]))


def report_tag(writer: Writer, element: Element) -> None:
    """Report a tag that was taken out; an end tag only if no opening one was reported."""
    tag = element.get("of", "")
    if not (element.get("end") and tag in writer.tags):
        writer.report("raw-html", tag=tag)
        writer.tags.add(tag)


def report_remark(writer: Writer, remark: Element) -> None:
    """Report what a remark tells, and write what it holds."""
    writer.report(**{name: value for name, value in remark.items() if name != LOST})
    writer.write_content(remark)
