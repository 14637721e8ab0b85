"""What of a page is spoken, and in which language it says to be."""

from typing import Final

from plugins.accessibility.document import Document, Element, text_of
from plugins.accessibility.names import Names
from plugins.accessibility.visibility import Visibility

_NAMED: Final = frozenset({"aria-label", "aria-labelledby", "alt", "placeholder"})
_SILENT: Final = frozenset({"code", "kbd", "samp", "script", "style", "template", "noscript", "math", "path"})
"""What is written there is of no language, or is not read out."""


class Speech:
    """The texts of one page by the element that states their language."""

    def __init__(self, document: Document, seen: Visibility, names: Names) -> None:
        """Take the page and what is known of it."""
        self._document = document
        self._seen = seen
        self._names = names
        self._named = {each for each, _, attributes in document.named if not _NAMED.isdisjoint(attributes)}
        self._texts: dict[Element | None, list[str]] | None = None

    def of(self, owner: Element) -> list[str]:
        """Return the pieces of all that is spoken in the language that an element states, in the order of the page."""
        if self._texts is None:
            self._texts = {}
            self._gather(self._document.root, None)
        return self._texts.get(owner, [])

    def _gather(self, element: Element, owner: Element | None) -> None:
        if element.get("lang", "").strip():
            owner = element
        if element.tag == "head":
            self._add(owner, "".join(text_of(title) for title in element.iter("title")))
        elif element.tag not in _SILENT:
            self._gather_inside(element, owner)

    def _gather_inside(self, element: Element, owner: Element | None) -> None:
        heard = self._seen.exposed(element) or self._seen.visible(element)
        if heard:
            if element in self._named:
                self._add(owner, self._names.name(element))
            self._add(owner, element.text)
        for child in element:
            self._gather(child, owner)
            if heard:
                self._add(owner, child.tail)

    def _add(self, owner: Element | None, text: str | None) -> None:
        if text and not text.isspace() and self._texts is not None:
            self._texts.setdefault(owner, []).append(text)
