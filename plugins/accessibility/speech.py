"""What of a page is spoken, and in which language it says to be."""

from collections.abc import Iterator
from typing import Final, cast

from plugins.accessibility.document import Document, Element, around, text_of
from plugins.accessibility.names import Names
from plugins.accessibility.visibility import Visibility

_NAMED: Final = frozenset({"aria-label", "aria-labelledby", "alt", "placeholder"})
_SILENT: Final = frozenset({"code", "kbd", "samp", "script", "style", "template", "noscript", "math", "path"})
"""What is written there is of no language, or is not read out."""

_HARDLY_ANY: Final = 10
"""One part in so many does not change what language a text is in."""

_UNSPOKEN: Final = _SILENT | {"title"}


class Speech:
    """The texts of one page by the element that states their language, be it that it is unknown (``lang=""``)."""

    def __init__(self, document: Document, seen: Visibility, names: Names) -> None:
        """Take the page and what is known of it."""
        self._document = document
        self._seen = seen
        self._names = names
        self._texts: dict[Element | None, list[str]] | None = None

    def of(self, owner: Element) -> list[str]:
        """Return the pieces of all that is spoken in the language that an element states, in the order of the page."""
        if self._texts is None:
            self._texts = {}
            self._gather()
        return self._texts.get(owner, [])

    def at_a_glance(self) -> str:
        """Return all text of a page where hardly any of it is hidden or in another language; else nothing."""
        root, doubtful = self._document.root, self._seen.doubtful
        if doubtful is None:
            return ""
        whole = " ".join(cast("Iterator[str]", root.itertext()))
        other = sum(len(each.text or "") for each in doubtful if each.tag not in _UNSPOKEN)
        for element, _, names in self._document.named:
            if "lang" in names and element is not root:
                other += len(text_of(element))
        return whole if other * _HARDLY_ANY < len(whole) else ""

    def _gather(self) -> None:
        """Walk through the page once. What follows an element in its parent belongs to the parent."""
        owners: dict[Element | None, Element | None] = {None: None}
        silent: set[Element | None] = set()
        for element, tag, names in self._document.named:
            parent = element.getparent()
            if parent in silent or tag in _SILENT or (tag != "title" and parent is not None and parent.tag == "head"):
                silent.add(element)
            owner = owners[element] = element if "lang" in names else owners[parent]
            if element not in silent and self._is_heard(element, tag):
                if not (_NAMED.isdisjoint(names) or self._is_named_within(element, owner)):
                    self._add(owner, self._names.name(element))
                self._add(owner, element.text)
            if element.tail and parent not in silent and parent is not None and self._is_heard(parent, parent.tag):
                self._add(owners[parent], element.tail)

    def _is_named_within(self, element: Element, owner: Element | None) -> bool:
        """Tell whether the name of an element stands in the same part of the page, so that it is heard there."""
        ids = element.get("aria-labelledby", "").split()
        found = [self._document.ids[each] for each in ids if each in self._document.ids]
        return bool(found) and all(self._is_of(each, owner) and self._is_heard(each, each.tag) for each in found)

    def _is_of(self, element: Element, owner: Element | None) -> bool:
        return next((each for each in around(element) if "lang" in each.attrib), None) is owner

    def _is_heard(self, element: Element, tag: str) -> bool:
        return tag == "title" or self._seen.exposed(element) or self._seen.visible(element)

    def _add(self, owner: Element | None, text: str | None) -> None:
        if text and not text.isspace() and self._texts is not None:
            self._texts.setdefault(owner, []).append(text)
