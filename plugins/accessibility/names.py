"""Accessible names (Accessible Name and Description Computation 1.2, with HTML-AAM and SVG-AAM)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from plugins.accessibility.document import BLOCKS, Document, Element, closest, in_svg, squeezed, text_of
from plugins.accessibility.roles import having
from plugins.accessibility.semantics import Semantics
from plugins.accessibility.visibility import Visibility, summary_of

_APART: Final = BLOCKS | {"option", "td", "th", "tr"}
_LABELLED: Final = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
_BUTTONS: Final = {"submit": "Submit", "reset": "Reset"}
"""What browsers write on buttons that say nothing; in what language, is theirs to choose."""

_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
"""The parser takes it for text of a title; in SVG it is none."""

_VALUED: Final = frozenset({"combobox", "listbox", "scrollbar", "searchbox", "slider", "spinbutton", "textbox"})


@dataclass(frozen=True, slots=True)
class _Walk:
    """Where a computation is: inside of a reference, below the element that is named, within what is hidden."""

    referred: bool = False
    below: bool = False
    hidden: bool = False


class Names:
    """Answers for the elements of one page, each once."""

    def __init__(self, document: Document, seen: Visibility, semantics: Semantics) -> None:
        """Take the page and what is known of it."""
        self.document = document
        self.seen = seen
        self.semantics = semantics
        self._known: dict[Element, str] = {}
        self._labels: dict[str, list[Element]] | None = None

    def name(self, element: Element) -> str:
        """Return the accessible name of an element, empty where it has none."""
        if element not in self._known:
            self._known[element] = squeezed(self._text(element, _Walk(), set()))
        return self._known[element]

    def labels(self, element: Element) -> list[Element]:
        """Return the labels of a control: those that point at it, and the one around it that points nowhere else."""
        if element.tag not in _LABELLED:
            return []
        if self._labels is None:
            self._labels = {}
            for label in self.document.all("label"):
                self._labels.setdefault(label.get("for", ""), []).append(label)
        id_ = element.get("id", "")
        pointing = self._labels.get(id_, []) if id_ and self.document.ids.get(id_) is element else []
        around = closest(element, "label")
        return [*pointing, *([around] if around is not None and self._is_first_in(around, element) else [])]

    @staticmethod
    def _is_first_in(label: Element, control: Element) -> bool:
        first = next((each for each in label.iter(*_LABELLED) if each.get("type") != "hidden"), None)
        return label.get("for") is None and first is control

    def _text(self, element: Element, walk: _Walk, visited: set[Element]) -> str:
        """Return what an element adds to a name."""
        hidden = walk.hidden or not self.seen.exposed(element)
        if element in visited:
            return ""
        visited = visited | {element}
        if hidden and not walk.hidden:
            return self._shown_again(element, walk, visited)
        if not walk.referred and (text := self._referred(element, "aria-labelledby", visited)):
            return text
        role = self.semantics.role(element)
        if walk.below and role in _VALUED and (text := self._value(element, role)):
            return text
        if label := element.get("aria-label", "").strip():
            return label
        return self._written(element, role, walk, visited)

    def _shown_again(self, element: Element, walk: _Walk, visited: set[Element]) -> str:
        """Return what is visible within an invisible element: nothing, but where styles show it again."""
        if not self.seen.rendered(element) or self.seen.hidden_by_aria(element):
            return ""
        return "".join(self._text(child, replace(walk, below=True), visited) for child in element)

    def _written(self, element: Element, role: str, walk: _Walk, visited: set[Element]) -> str:
        """Return what the language and the content say, and the tooltip where both are silent."""
        text = "" if role == "none" else self._native(element, visited)
        if not text and self._reads_content(element, role, walk):
            text = self._content(element, walk, visited)
        if not text.strip() and not in_svg(element):
            text = element.get("title", "")
        return text if text.strip() else self._hint(element)

    @staticmethod
    def _hint(element: Element) -> str:
        takes = element.tag == "textarea" or (element.tag == "input" and element.get("type", "text") not in _BUTTONS)
        return element.get("placeholder", "") if takes else ""

    @staticmethod
    def _reads_content(element: Element, role: str, walk: _Walk) -> bool:
        if element.tag in {"select", "textarea", "iframe", "video", "audio", "object"}:
            return False
        return walk.below or walk.referred or role in having("content") or element.tag == "summary"

    def _referred(self, element: Element, attribute: str, visited: set[Element]) -> str:
        return self._joined(self.document.referenced(element, attribute), visited)

    def _joined(self, elements: list[Element], visited: set[Element]) -> str:
        """Return what other elements say together. One that is hidden itself is read with all that is in it."""
        texts = []
        for each in elements:
            walk = _Walk(referred=True, hidden=not self.seen.exposed(each))
            texts.append(self._text(each, walk, visited - {each}))
        return " ".join(text for text in texts if text.strip())

    def _native(self, element: Element, visited: set[Element]) -> str:
        """Return the name that the language's own means give an element."""
        tag = element.tag
        if tag in {"img", "area"}:
            return element.get("alt", "")
        if tag == "input":
            return self._of_input(element, visited)
        if tag in _LABELLED:
            return self._joined(self.labels(element), visited)
        naming = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}.get(tag)
        if tag == "svg" or (naming is None and in_svg(element)):
            naming = "title"
        first = next((child for child in element if child.tag == naming), None)
        if first is None:
            return ""
        return _COMMENT.sub("", text_of(first)) if naming == "title" else self._joined([first], visited)

    def _of_input(self, element: Element, visited: set[Element]) -> str:
        kind = element.get("type", "").strip().lower()
        if label := self._joined(self.labels(element), visited):
            return label
        if kind == "image":
            return element.get("alt", "")
        if kind in {"button", "submit", "reset"}:
            return element.get("value", _BUTTONS.get(kind, ""))
        return ""

    def _value(self, element: Element, role: str) -> str:
        """Return the value of a control that stands within a label."""
        if element.tag == "select":
            options = [each for each in element.iter("option") if each.get("selected") is not None]
            first = options or list(element.iter("option"))[:1]
            return " ".join(text_of(option) for option in first)
        if role in {"scrollbar", "slider", "spinbutton"}:
            stated = (element.get(name, "") for name in ("aria-valuetext", "aria-valuenow", "value"))
            return next(filter(None, stated), "")
        return element.get("value", "") if element.tag == "input" else text_of(element)

    def _content(self, element: Element, walk: _Walk, visited: set[Element]) -> str:
        inner = replace(walk, below=True)
        sheet, inside = self.seen.sheet, "".join(self._children(element, inner, visited))
        return f"{sheet.put_before(element)}{element.text or ''}{inside}{sheet.put_after(element)}"

    def _children(self, element: Element, walk: _Walk, visited: set[Element]) -> Iterator[str]:
        closed = element.tag == "details" and element.get("open") is None
        for child in element:
            if not closed or child is summary_of(element):
                text = self._text(child, walk, visited) if child.tag != "br" else " "
                yield f" {text} " if child.tag in _APART else text
            yield child.tail or ""
