"""What of a page is rendered, what can be seen of it, and what assistive technology gets."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Final

from plugins.accessibility.document import Document, Element, closest, in_svg
from plugins.accessibility.styles import Sheet, Styles
from plugins.accessibility.vocabulary import words

_NEVER: Final = words(
    "area base col colgroup datalist head link meta noembed noframes noscript param rp script source style "
    "template title track"
)
"""What browsers do not render, or only through something else."""

_CONTAINERS: Final = words("audio details dialog embed iframe meter object progress textarea video")
"""What decides itself whether its content is shown."""

_SPECIAL: Final = _NEVER | _CONTAINERS | {"input"}

_LENGTH: Final = re.compile(r"(-?[\d.]+)([a-z%]*)")
_AWAY: Final = 500
"""So many pixels beyond the edge are taken for a place outside of the page."""

_UNITS: Final = {
    "em": 16.0,
    "rem": 16.0,
    "ch": 8.0,
    "ex": 8.0,
    "vw": 10.0,
    "vh": 10.0,
    "%": 10.0,
    "in": 96.0,
    "cm": 38.0,
}
_CLIPS: Final = re.compile(r"rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)|inset\(\s*(?:50|100)%|circle\(\s*0")
_SHRUNK: Final = re.compile(r"scale(?:3d|x|y)?\(\s*0\s*[,)]")


_CONCEALING: Final = frozenset({"aria-hidden", "hidden", "popover", "style"})
"""Attributes that may take an element out of sight; where a page has no style sheet of its own, no other does."""


class Visibility:
    """Answers for the elements of one page, each once.

    ``opened`` takes what readers can open, which is dialogs, popovers and details, for open.
    """

    def __init__(self, document: Document, opened: bool = False) -> None:
        """Take the page."""
        self.document = document
        self.opened = opened
        self.sheet = Sheet(document)
        self._known: dict[tuple[str, Element], bool] = {}
        self._styles: dict[Element, Styles] = {}

    @cached_property
    def doubtful(self) -> set[Element] | None:
        """What is not simply there for everybody: the rest needs no second look. None if everything needs one."""
        doubtful: set[Element] = set()
        for element, tag, attributes in self.document.named:
            if tag == "style":
                return None
            if tag in _SPECIAL or not _CONCEALING.isdisjoint(attributes):
                doubtful.update(element.iter())
        return doubtful

    def is_plain(self, element: Element) -> bool:
        """Tell whether an element is simply there for everybody."""
        return self.doubtful is not None and element not in self.doubtful

    def style(self, element: Element) -> Styles:
        """Return the declarations for an element."""
        if element not in self._styles:
            self._styles[element] = self.sheet.of(element)
        return self._styles[element]

    def rendered(self, element: Element) -> bool:
        """Tell whether an element has a box, seen or not."""
        return self.is_plain(element) or self._once("rendered", element, self._is_rendered)

    def shown(self, element: Element) -> bool:
        """Tell whether an element is rendered and not made invisible; an area is where its picture is."""
        if element.tag == "area":
            return self._area_shown(element)
        return self.is_plain(element) or (self.rendered(element) and self._once("shown", element, self._is_shown))

    def visible(self, element: Element) -> bool:
        """Tell whether what is in an element can be seen: not transparent, not cut off, not outside of the page."""
        return self.is_plain(element) or (self.shown(element) and self._once("visible", element, self._is_visible))

    def exposed(self, element: Element) -> bool:
        """Tell whether an element is in the accessibility tree, whatever its role."""
        if self.is_plain(element):
            return True
        return self.shown(element) and not self.hidden_by_aria(element)

    def hidden_by_aria(self, element: Element) -> bool:
        """Tell whether an element or one around it says ``aria-hidden``."""
        return not self.is_plain(element) and self._once("aria-hidden", element, self._is_hidden_by_aria)

    def _once(self, question: str, element: Element, answer: Callable[[Element], bool]) -> bool:
        key = (question, element)
        if key not in self._known:
            self._known[key] = answer(element)
        return self._known[key]

    def _is_rendered(self, element: Element) -> bool:
        parent = element.getparent()
        if parent is not None and not (self.rendered(parent) and self._lets_through(parent, element)):
            return False
        display = self.style(element).get("display", "")
        if display:
            return display != "none"
        return not self._hidden_by_itself(element)

    def _hidden_by_itself(self, element: Element) -> bool:
        tag = element.tag
        if (not self.opened and is_opened_later(element)) or element.get("hidden") is not None or tag in _NEVER:
            return not (tag == "title" and in_svg(element))
        if tag == "input":
            return element.get("type", "").strip().lower() == "hidden"
        return tag == "audio" and element.get("controls") is None

    def _lets_through(self, parent: Element, child: Element) -> bool:
        """Tell whether a parent shows this child: closed details only their summary, media and frames nothing."""
        if parent.tag == "details" and parent.get("open") is None and not self.opened:
            return child is summary_of(parent)
        if parent.tag == "object":
            return not parent.get("data")
        return parent.tag not in _CONTAINERS or parent.tag in {"details", "dialog"}

    def _area_shown(self, area: Element) -> bool:
        """Tell whether the picture that an area belongs to is shown."""
        drawn = closest(area, "map")
        name = drawn.get("name", "") if drawn is not None else ""
        return any(
            self.shown(each) for each in self.document.all("img") if name and each.get("usemap", "").lstrip("#") == name
        )

    def _is_shown(self, element: Element) -> bool:
        value = self.style(element).get("visibility", "")
        if value in {"hidden", "collapse", "visible"}:
            return value == "visible"
        parent = element.getparent()
        return parent is None or self._once("shown", parent, self._is_shown)

    def _is_visible(self, element: Element) -> bool:
        if _conceals(self.style(element)):
            return False
        parent = element.getparent()
        return parent is None or self._once("visible", parent, self._is_visible)

    def _is_hidden_by_aria(self, element: Element) -> bool:
        if element.get("aria-hidden", "").strip().lower() == "true":
            return True
        parent = element.getparent()
        return parent is not None and self.hidden_by_aria(parent)


def is_opened_later(element: Element) -> bool:
    """Tell whether an element is no part of the page as it begins: a popover, or a dialog that is not open."""
    return element.get("popover") is not None or (element.tag == "dialog" and element.get("open") is None)


def summary_of(details: Element) -> Element | None:
    """Return the summary that opens and closes these details: their first child of that name."""
    return next((child for child in details if child.tag == "summary"), None)


def pixels(value: str) -> float | None:
    """Return a CSS length in pixels, roughly for units that depend on the page; None where it is none."""
    match = _LENGTH.fullmatch(value.strip())
    if match is None or match[1].strip(".-") == "":
        return None
    return float(match[1]) * _UNITS.get(match[2], 1.0)


def _conceals(styles: Styles) -> bool:
    """Tell whether declarations take an element out of sight, though it is rendered."""
    if not styles:
        return False
    return (
        _is_zero(styles.get("opacity", ""))
        or _is_away(styles)
        or _is_cut_off(styles)
        or _is_zero(styles.get("font-size", ""))
        or styles.get("color", "") == "transparent"
        or _SHRUNK.search(styles.get("transform", "")) is not None
        or _is_zero(styles.get("scale", ""))
    )


def _is_zero(value: str) -> bool:
    return value != "" and pixels(value) == 0


def _is_away(styles: Styles) -> bool:
    placed = styles.get("position", "") in {"absolute", "fixed", "relative"}
    names = ["text-indent", "margin-left", "margin-top"] + (["left", "top", "right", "bottom"] if placed else [])
    lengths = [pixels(styles.get(name, "")) for name in names]
    moved = [float(each) for each in re.findall(r"translate\w*\(\s*(-?[\d.]+)", styles.get("transform", ""))]
    return any(length is not None and length <= -_AWAY for length in [*lengths, *moved])


def _is_cut_off(styles: Styles) -> bool:
    if _CLIPS.search(styles.get("clip", "")) or _CLIPS.search(styles.get("clip-path", "")):
        return True
    hidden = any(styles.get(name, "") in {"hidden", "clip"} for name in ("overflow", "overflow-x", "overflow-y"))
    sizes = [pixels(styles.get(name, "")) for name in ("width", "height", "max-width", "max-height")]
    return hidden and any(size is not None and size <= 1 for size in sizes)
