"""What the keyboard reaches."""

from itertools import pairwise
from typing import Final

from plugins.accessibility.document import Element, around
from plugins.accessibility.visibility import Visibility, summary_of

_CONTROLS: Final = frozenset({"button", "input", "select", "textarea"})


def tab_index(element: Element) -> int | None:
    """Return the number that ``tabindex`` gives, None where it gives none."""
    value = element.get("tabindex", "").strip()
    return int(value) if value.lstrip("+-").isdecimal() else None


def is_disabled(element: Element) -> bool:
    """Tell whether a control is disabled, itself or by the set of fields around it (HTML, 4.10.18.5)."""
    if element.tag in _CONTROLS | {"fieldset", "optgroup", "option"} and element.get("disabled") is not None:
        return True
    return element.tag in _CONTROLS and _in_disabled_set(element)


def _in_disabled_set(element: Element) -> bool:
    return any(
        outer.get("disabled") is not None and inner is not next(outer.iterchildren("legend"), None)
        for inner, outer in pairwise(around(element))
        if outer.tag == "fieldset"
    )


def is_focusable(element: Element, seen: Visibility) -> bool:
    """Tell whether an element can have the focus, by keyboard or by script."""
    if is_disabled(element) or not (_focusable_by_itself(element) or tab_index(element) is not None):
        return False
    return seen.shown(element) and all(each.get("inert") is None for each in around(element))


def _focusable_by_itself(element: Element) -> bool:
    tag = element.tag
    if tag in {"a", "area"}:
        return element.get("href") is not None
    if tag == "summary":
        parent = element.getparent()
        return parent is not None and parent.tag == "details" and summary_of(parent) is element
    if tag in {"audio", "video"}:
        return element.get("controls") is not None
    editable = element.get("contenteditable")
    return tag in _CONTROLS or tag == "iframe" or (editable is not None and editable.strip().lower() != "false")


def is_tab_stop(element: Element, seen: Visibility) -> bool:
    """Tell whether the Tab key reaches an element."""
    return (tab_index(element) or 0) >= 0 and is_focusable(element, seen)
