"""Headings: their anchors, their order, and the hours of an interview (``## 08:40 Title``)."""

import re
from typing import ClassVar, Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.bilingual.transliteration import romanise
from plugins.reading.attributes import ATTRIBUTES, parse
from plugins.reading.elements import HEADINGS, closing, opening
from plugins.reading.findings import Findings
from plugins.reading.lines import LINE
from plugins.reading.signs import Signed
from plugins.reading.text import Heading
from plugins.reading.writer import Writer

_ATTRIBUTES: Final = re.compile(rf"(?:(?<!\s)\s++|(?<![\s\])])){ATTRIBUTES}$")
_ID: Final = re.compile(r"[a-z][a-z0-9-]*")
_HOUR: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s+(?=\S)")


class HashHeadings(Signed, HashHeaderProcessor):
    """Reads a heading that begins with number signs."""

    SIGN: ClassVar = "#"


class Headings(Treeprocessor):
    """Takes the attributes and the hour of a heading out of its text."""

    def __init__(self, md: Markdown, findings: Findings) -> None:
        super().__init__(md)
        self.findings = findings

    def run(self, root: Element) -> None:
        """Prepare every heading."""
        for heading in [element for element in root.iter() if element.tag in HEADINGS]:
            self._take_attributes(heading)
            _take_hour(heading)

    def _take_attributes(self, heading: Element) -> None:
        text = heading.text or ""
        match = _ATTRIBUTES.search(text) if "{" in text else None
        if not match:
            return
        heading.text, line = match.string[: match.start()], int(heading.get(LINE, "0"))
        for name, value in parse(match["attributes"]).items():
            if name != "id":
                self.findings.add("unknown-attribute", line, attribute=name)
            elif not _ID.fullmatch(value):
                self.findings.add("id-malformed", line, id=value)
            else:
                heading.set("id", value)


def _take_hour(heading: Element) -> None:
    if match := _HOUR.match(heading.text or ""):
        hour = f"{match[1]:0>2}:{match[2]}"
        title, heading.text = match.string[match.end() :], None
        heading.set("class", "hour")
        time = SubElement(heading, "time", {"datetime": hour})
        time.text, time.tail = AtomicString(hour), " "
        SubElement(heading, "span", {"class": "hour-title"}).text = title


def write_heading(writer: Writer, heading: Element) -> None:
    """Write a heading, whose anchor is its text in Latin letters if the editor names none."""
    writer.begin_block(heading)
    content = writer.content(heading)
    text = " ".join("".join(writer.words).split())
    if text:
        level, anchor = _level(writer, heading), _anchor(writer, heading, text)
        heading.tag = f"h{level}"
        heading.set("id", anchor)
        writer.headings.append(Heading(level, anchor, text, int(heading.attrib[LINE])))
    else:
        writer.report("heading-empty")
        heading.tag = "p"
    writer.out.append(f"{opening(heading)}{content}{closing(heading.tag)}\n" if content.strip() else f"{content}\n")


def _anchor(writer: Writer, heading: Element, text: str) -> str:
    wanted = heading.get("id")
    if wanted in writer.anchors:
        writer.report("id-twice", id=wanted)
    return writer.add_anchor(wanted or romanise(text) or "section")


def _level(writer: Writer, heading: Element) -> int:
    """Return the level of the heading in the page, whose first level is the title of the story."""
    level, above = int(heading.tag[1]), writer.headings[-1].level if writer.headings else 1
    if level == 1:
        writer.report("heading-first-level")
    elif level > above + 1:
        writer.report("heading-jump", above=str(above), level=str(level))
    return max(level, 2)
