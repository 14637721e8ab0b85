"""Ids, headings and landmarks as a whole: each id once, no level left out, no two landmarks that sound alike."""

from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import Element
from plugins.accessibility.focus import is_tab_stop
from plugins.accessibility.registry import Finding, Subject, about_pages

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_DIVIDING: Final = frozenset({"aside", "footer", "form", "header", "main", "nav", "search", "section"})
ALONE: Final = frozenset({"banner", "contentinfo", "main"})
"""Landmarks that a page has one of."""

_NEED_NAMES: Final = frozenset({"complementary", "form", "navigation", "region", "search"})
LANDMARKS: Final = ALONE | _NEED_NAMES
"""The roles of landmarks."""


@about_pages("element-id-twice", wcag="1.3.1 4.1.2")
def ids_are_unique(subject: Subject) -> Iterator[Finding]:
    """No two elements have the same id: references mean the first, whoever wrote them meant the other."""
    ids = subject.document.ids
    for element, _, attributes in subject.document.named:
        if "id" in attributes and (id_ := element.get("id")) and ids[id_] is not element:
            yield Finding(element, "element-id-twice", (("id", id_),))


@about_pages("heading-level-skipped", wcag="1.3.1 2.4.6")
def headings_leave_out_no_level(subject: Subject) -> Iterator[Finding]:
    """A heading is at most one level below the one before it."""
    above = 0
    for element in headings(subject):
        level = level_of(element)
        if above and level > above + 1:
            yield Finding(element, "heading-level-skipped", (("above", str(above)), ("level", str(level))))
        above = level


def headings(subject: Subject) -> Iterator[Element]:
    """Yield the headings that assistive technology gets, in order."""
    for element, tag, attributes in subject.document.named:
        if (
            (tag in _HEADINGS or "role" in attributes)
            and subject.semantics.role(element) == "heading"
            and subject.seen.exposed(element)
        ):
            yield element


def level_of(element: Element) -> int:
    """Return the level of a heading; 2 where it says none, as browsers take it."""
    written = element.get("aria-level", "").strip()
    own = element.tag[1:] if element.tag in _HEADINGS else "2"
    return int(written) if written.isdecimal() and written != "0" else int(own)


@about_pages("landmark-twice", "landmark-unnamed", wcag="1.3.1 2.4.1")
def landmarks_differ(subject: Subject) -> Iterator[Finding]:
    """There is one main part, one banner, one footer; of other landmarks of a kind, each has a name."""
    found: dict[str, list[Element]] = {}
    for element, role in landmarks(subject):
        found.setdefault(role, []).append(element)
    for role, elements in found.items():
        for element in elements[1:] if role in ALONE else ():
            yield Finding(element, "landmark-twice", (("role", role),))
        for element in elements if role in _NEED_NAMES and len(elements) > 1 else ():
            if not says_its_name(subject, element):
                yield Finding(element, "landmark-unnamed", (("role", role),))


def landmarks(subject: Subject) -> Iterator[tuple[Element, str]]:
    """Yield the landmarks that assistive technology gets, in order, each with its role."""
    for element, tag, attributes in subject.document.named:
        role = subject.semantics.role(element) if tag in _DIVIDING or "role" in attributes else ""
        if is_landmark(subject, element, role):
            yield element, role


def is_landmark(subject: Subject, element: Element, role: str) -> bool:
    """Tell whether an element of a role is a landmark; a form that says no role is one with a name only (HTML-AAM)."""
    if role not in LANDMARKS or not subject.seen.exposed(element):
        return False
    return element.tag != "form" or "role" in element.attrib or says_its_name(subject, element)


def says_its_name(subject: Subject, element: Element) -> bool:
    """Tell whether a landmark has a name; most say it in a label, which is faster than to work it out."""
    labels = subject.document.referenced(element, "aria-labelledby")
    if element.get("aria-label", "").strip() or any((label.text or "").strip() for label in labels):
        return True
    return subject.names.name(element) != ""


@about_pages("skip-link-missing", wcag="2.4.1", frame=True)
def page_begins_with_skip_link(subject: Subject) -> Iterator[Finding]:
    """Where a page has navigation, its first stop of the Tab key leads past it, to a place that exists."""
    menus = subject.document.all("nav")
    first = next((each for each in subject.document.elements if is_tab_stop(each, subject.seen)), None)
    if first is None or not any(subject.seen.exposed(menu) for menu in menus):
        return
    target = first.get("href", "")
    if first.tag != "a" or not target.startswith("#") or target[1:] not in subject.document.ids:
        yield Finding(first, "skip-link-missing")
