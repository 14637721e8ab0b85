"""Attributes in braces: ``{lang=ru}`` after a passage, ``{credit="…"}`` after a picture, ``{#id}`` after a heading."""

import re
from collections.abc import Collection
from typing import Final
from xml.etree.ElementTree import Element

from plugins.reading.findings import remark

ATTRIBUTES: Final = r"\{(?P<attributes>[^{}\n]{0,500})\}"
"""A pattern of attributes in braces."""

_PAIR: Final = re.compile(r"""\s*(?:\#(?P<id>[^\s}]+)|(?P<name>[\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))(?=\s|$)""")


def parse(text: str) -> dict[str, str]:
    """Return the attributes by name. What is not an attribute has itself for a name and no value."""
    attributes, end = {}, 0
    while match := _PAIR.match(text, end):
        name = match["name"] or "id"
        attributes[name] = match["id"] or next(filter(None, match.group(3, 4, 5)), "")
        end = match.end()
    if rest := text[end:].strip():
        attributes[rest] = ""
    return attributes


def remark_unknown(element: Element, attributes: Collection[str], known: Collection[str]) -> Element:
    """Return the element, within a remark for each attribute that is not known there."""
    for name in attributes:
        if name not in known:
            outer = remark("unknown-attribute", attribute=name)
            outer.append(element)
            element = outer
    return element
