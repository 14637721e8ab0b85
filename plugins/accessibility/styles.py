"""The styles that a page states itself: ``style`` attributes and ``<style>`` elements.

No browser is asked, so files of styles count for nothing here, and neither do media queries.
"""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final, cast

import tinycss2
from cssselect import HTMLTranslator, SelectorError
from cssselect.parser import Selector
from cssselect.parser import parse as parse_selectors
from lxml import etree
from tinycss2.ast import Node

from plugins.accessibility.document import Document, Element, text_of

Styles = dict[str, str]
_NONE: Final[Styles] = {}


@lru_cache(4096)
def declared(css: str) -> Styles:
    """Return the declarations of a ``style`` attribute, names and values in lower case; the last of a name wins."""
    nodes = tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True)
    declarations = [node for node in nodes if node.type == "declaration"]
    declarations.sort(key=lambda node: node.important)
    return {node.lower_name: tinycss2.serialize(node.value).strip().lower() for node in declarations}


def words_of(content: str, element: Element) -> str:
    """Return what a value of ``content`` says: strings and attributes, or what stands for them behind a slash.

    Signs that are no letters are drawings of a font of icons, and say nothing.
    """
    nodes = tinycss2.parse_component_value_list(content)
    spoken = next((at for at, node in enumerate(nodes, 1) if node == "/"), 0)
    texts = (_said(node, element) for node in nodes[spoken:])
    return "".join(text for text in texts if any(map(str.isalnum, text)))


def _said(node: Node, element: Element) -> str:
    if node.type == "string":
        return str(node.value)
    if node.type == "function" and node.lower_name == "attr":
        return element.get(tinycss2.serialize(node.arguments).strip(), "")
    return ""


class Sheet:
    """What the ``<style>`` elements of a page say of its elements."""

    def __init__(self, document: Document) -> None:
        """Take the page; its styles are read when they are asked for."""
        self._document = document

    def of(self, element: Element) -> Styles:
        """Return the declarations for an element, its own ones before those of the page."""
        own = declared(style) if (style := element.get("style")) else _NONE
        if not self._document.by_tag.get("style") or not self._stated:
            return own
        return {**self._stated.get(element, _NONE), **own}

    def put_before(self, element: Element) -> str:
        """Return the words that the page's styles put before those of an element."""
        return self._put(element, "before")

    def put_after(self, element: Element) -> str:
        """Return the words that the page's styles put after those of an element."""
        return self._put(element, "after")

    def _put(self, element: Element, side: str) -> str:
        if not self._document.by_tag.get("style"):
            return ""
        return words_of(self._around[side].get(element, _NONE).get("content", ""), element)

    @cached_property
    def _stated(self) -> dict[Element, Styles]:
        return self._merged(None)

    @cached_property
    def _around(self) -> dict[str, dict[Element, Styles]]:
        return {side: self._merged(side) for side in ("before", "after")}

    def _merged(self, part: str | None) -> dict[Element, Styles]:
        """Return what is declared for each element, or for one of the parts that styles add to it."""
        found: dict[Element, list[tuple[tuple[int, int, int], int, Styles]]] = {}
        for order, (selector, styles) in enumerate(self._rules()):
            for element in self._matched(selector) if selector.pseudo_element == part else ():
                found.setdefault(element, []).append((selector.specificity(), order, styles))
        merged: dict[Element, Styles] = {}
        for element, matches in found.items():
            merged[element] = {}
            for _, _, styles in sorted(matches, key=lambda match: match[:2]):
                merged[element].update(styles)
        return merged

    def _rules(self) -> Iterator[tuple[Selector, Styles]]:
        for style in self._document.all("style"):
            sheet = tinycss2.parse_stylesheet(text_of(style), skip_comments=True, skip_whitespace=True)
            for rule in sheet:
                if rule.type == "qualified-rule":
                    yield from self._read(tinycss2.serialize(rule.prelude), tinycss2.serialize(rule.content))

    @staticmethod
    def _read(prelude: str, content: str) -> Iterator[tuple[Selector, Styles]]:
        try:
            selectors = parse_selectors(prelude)
        except SelectorError:
            return
        for selector in selectors:
            if ":" not in selector.parsed_tree.canonical():
                yield selector, declared(content)

    def _matched(self, selector: Selector) -> list[Element]:
        try:
            path = HTMLTranslator().selector_to_xpath(selector)
            return cast("list[Element]", self._document.root.xpath(path))
        except (SelectorError, etree.XPathError):
            return []
