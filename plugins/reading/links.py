"""Links: ``[text](address)``, ``[text][label]``, ``[label]``, ``<https://address>`` and ``<name@host>``."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from plugins.reading.addresses import judge
from plugins.reading.brackets import TARGET, TEXT, TargetPattern
from plugins.reading.elements import opening
from plugins.reading.findings import remark
from plugins.reading.patterns import Pattern
from plugins.reading.references import References, Target
from plugins.reading.text import Link
from plugins.reading.writer import Writer

MARKER: Final = "\x1a{}\x1a"
"""Stands for the address of a link within the site; the sign cannot come from a source."""


class Links(TargetPattern):
    """Reads a link whose target stands behind its text."""

    def __init__(self, md: Markdown, references: References) -> None:
        super().__init__(rf"(?<!!){TEXT}{TARGET}", md, references)

    def make(self, match: re.Match[str]) -> Element:
        """Return the link."""
        target = self.target(match)
        if target is None:
            return remark("reference-undefined", match[0], label=self.written(match["label"] or match["text"]))
        return make_link(match["text"], target)


class ShortLinks(TargetPattern):
    """Reads a link whose text is the label of a reference. Any other text in brackets stays as it is."""

    def __init__(self, md: Markdown, references: References) -> None:
        super().__init__(r"(?<!!)\[(?P<label>(?P<text>[^\[\]]++))\]", md, references)

    def make(self, match: re.Match[str]) -> Element | None:
        """Return the link, or None if the label is not defined."""
        target = self.target(match)
        return make_link(match["text"], target) if target else None


class Autolinks(Pattern):
    """Reads an address in angle brackets, which is its own text."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"<(?P<address>[a-zA-Z][a-zA-Z0-9+.-]*+:[^<>\s]*+)>", md)

    def make(self, match: re.Match[str]) -> Element:
        """Return the link."""
        written = self.written(match["address"])
        return make_link(AtomicString(written), Target(written))


class Mails(Pattern):
    """Reads a mail address in angle brackets."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"<(?P<address>[^<>\s@]++@[^<>\s@]++)>", md)

    def make(self, match: re.Match[str]) -> Element:
        """Return the link."""
        written = self.written(match["address"])
        return make_link(AtomicString(written), Target(f"mailto:{written}"))


def make_link(text: str, target: Target) -> Element:
    """Return a link, or a remark with its text where there may be none."""
    address = judge(target.address)
    if address.fault:
        return remark(address.fault, text, address=address.value)
    anchor = Element("a", {"to" if address.internal else "href": address.value})
    if target.title:
        anchor.set("title", target.title)
    anchor.text = text
    return anchor


def write_link(writer: Writer, anchor: Element) -> None:
    """Write a link; one within another gives but its text, since HTML knows no such thing."""
    target, line = anchor.get("to"), writer.line
    address = target or anchor.get("href") or ""
    if writer.in_link:
        writer.report("link-nested", address=address)
        writer.write_content(anchor)
        return
    writer.in_link = True
    content = writer.content(anchor)
    writer.in_link = False
    if not content.strip():
        writer.findings.add("link-empty", line, address=address)
        writer.out.append(content)
        return
    if target:
        anchor.set("href", MARKER.format(len(writer.links)))
        writer.links.append(Link(target, line, anchor.attrib["href"]))
    writer.out.append(f"{opening(anchor)}{content}</a>")
