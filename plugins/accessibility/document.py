"""One parsed page: its elements in order, its ids, and the source they were read from."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, cast

from lxml import etree

from plugins.accessibility.vocabulary import words

Element = etree._Element

WHITESPACE: Final = " \t\n\f\r"
"""What HTML calls ASCII whitespace."""

_PARSER: Final = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
_VOID: Final = re.compile(r"""<(source|track|wbr|embed)\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
"""Elements without content that libxml2 takes for others, so that all that follows would stand inside of them."""

_ATTRIBUTES: Final = r"""(?:[^>"']|"[^"]*"|'[^']*')*>"""
_HEAD: Final = re.compile(
    r"(?:\s+|<!--.*?-->|<!doctype[^>]*>|<\?[^>]*>"
    rf"|</?(?:html|head|meta|link|base)\b{_ATTRIBUTES}|<(title|style|script|noscript|template)\b.*?</\1\s*>)*",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before the body, whose tag may be left out: libxml2 takes buttons and fields for a part of this then."""

_BODY: Final = re.compile(r"<(?:body|frameset)\b", re.IGNORECASE)

BLOCKS: Final = words(
    "address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table ul"
)
"""Elements that stand on lines of their own (HTML, 15.3)."""

_EMPTY: Final = b"<html></html>"
_REFERRING: Final = frozenset({"aria-labelledby", "aria-details", "for", "headers"})
"""Attributes that give one element the words of another."""

_NOT_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!doctype\s+(?!html)[^>]*>\s*)*<(?:svg|math)\b", re.IGNORECASE | re.DOTALL
)


class Document:
    """A page, or a part of one, as a tree.

    Whoever asks for an element gets the same object each time, so that elements can be keys of what is remembered.
    ``named`` has each with its name and those of its attributes, which are dear to ask for.
    """

    def __init__(self, source: str) -> None:
        """Parse HTML as browsers do: whatever it is, there is a tree."""
        self.source = source
        data = _VOID.sub(r"\g<0></\1>", _with_body(source)).encode("utf-8", "replace")
        try:
            root = etree.fromstring(data, _PARSER)
        except etree.XMLSyntaxError:
            root = None
        self.root: Element = etree.fromstring(_EMPTY, _PARSER) if root is None else root
        self.is_page = self.root.tag == "html" and not _NOT_HTML.match(source)
        self.elements: list[Element] = list(self.root.iter())
        named = [(each, each.tag, each.keys()) for each in self.elements]
        self.named = cast("list[tuple[Element, str, list[str]]]", named)

    @cached_property
    def ids(self) -> dict[str, Element]:
        """The first element of each id, which is the one that references mean."""
        found: dict[str, Element] = {}
        for element, _, attributes in self.named:
            if "id" in attributes and (id_ := element.get("id")) and id_ not in found:
                found[id_] = element
        return found

    @cached_property
    def sought(self) -> frozenset[str]:
        """The ids that an element is to have its words from, and that no element has."""
        wanted = (
            element.get(name, "")
            for element, _, attributes in self.named
            if not _REFERRING.isdisjoint(attributes)
            for name in _REFERRING.intersection(attributes)
        )
        return frozenset(" ".join(wanted).split()) - self.ids.keys()

    @cached_property
    def by_tag(self) -> dict[str, list[Element]]:
        """The elements of each name, in order."""
        found: dict[str, list[Element]] = {}
        for element, tag, _ in self.named:
            found.setdefault(tag, []).append(element)
        return found

    @cached_property
    def body(self) -> Element:
        """The body, or the root where there is none."""
        return self.by_tag.get("body", [self.root])[0]

    @cached_property
    def text(self) -> str:
        """All text of the page, whatever is seen of it."""
        return text_of(self.root)

    @cached_property
    def _lines(self) -> list[str]:
        return self.source.split("\n")

    def all(self, *tags: str) -> list[Element]:
        """Return the elements of these names, name by name."""
        return [element for tag in tags for element in self.by_tag.get(tag, ())]

    def referenced(self, element: Element, attribute: str) -> list[Element]:
        """Return the elements that an attribute refers to by their ids, without those that do not exist."""
        return [self.ids[id_] for id_ in element.get(attribute, "").split() if id_ in self.ids]

    def line(self, element: Element) -> int:
        """Return the line that a start tag begins on, from 1. The parser only knows the line it ends on."""
        last = cast("int | None", element.sourceline) or 1
        opening = re.compile(rf"<{re.escape(element.tag)}\b", re.IGNORECASE)
        for number in range(min(last, len(self._lines)), max(0, last - 50), -1):
            if opening.search(self._lines[number - 1]):
                return number
        return last


def _with_body(source: str) -> str:
    """Return a page with the tag of its body, on the line where what follows its head begins."""
    if "<body" in source or _BODY.search(source):
        return source
    head = _HEAD.match(source)
    end = head.end() if head else 0
    return f"{source[:end]}<body>{source[end:]}" if source[end:].strip() else source


def attributes_of(element: Element) -> list[tuple[str, str]]:
    """Return the attributes of an element, names and values."""
    return cast("list[tuple[str, str]]", element.items())


def text_of(element: Element) -> str:
    """Return all text within an element, whatever is seen of it."""
    return "".join(cast("Iterator[str]", element.itertext()))


def around(element: Element) -> Iterator[Element]:
    """Yield an element and those around it, from the inside out."""
    yield element
    yield from element.iterancestors()


def in_svg(element: Element) -> bool:
    """Tell whether an element belongs to SVG: the parser keeps no namespaces."""
    nearest = closest(element, "svg", "foreignobject")
    return nearest is not None and nearest.tag == "svg"


def closest(element: Element, *tags: str) -> Element | None:
    """Return the nearest of the elements around it with one of these names, or itself."""
    return next((each for each in around(element) if each.tag in tags), None)


def closest_around(element: Element, *tags: str) -> Element | None:
    """Return the nearest of the elements around one that has one of these names."""
    return next((each for each in element.iterancestors() if each.tag in tags), None)


def squeezed(text: str) -> str:
    """Return a text as it is read: every run of white space, hard or soft, is one space."""
    return " ".join(text.split())
