"""How a page is divided: landmarks, headings, and a way past what every page repeats (2.4.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from plugins.accessibility.document import Element
from plugins.accessibility.registry import Finding, Subject, about_pages
from plugins.accessibility.roles import kinds
from plugins.accessibility.visibility import is_opened_later

_REPEATED: Final = frozenset({"banner", "complementary", "contentinfo", "navigation", "search"})
"""Landmarks whose content every page of a site has."""

_NAVIGATION: Final = re.compile(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?)(?:$|[\s_-])")
"""How authors call blocks that every page has, where they do not mark them as landmarks."""

_SILENT: Final = frozenset({"script", "style", "template", "noscript", "title", "head"})
_SHOWN: Final = frozenset({"img", "svg", "input", "button", "select", "textarea", "video", "audio", "object", "iframe"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of what can be perceived: what carries it, what is around that, and whether every page repeats it."""

    carrier: Element
    around: tuple[Element, ...]
    repeated: bool


def _pieces(subject: Subject, element: Element, around: tuple[Element, ...], repeated: bool) -> Iterator[_Piece]:
    """Yield the pieces within an element in the order of the page."""
    if element.tag in _SILENT or is_opened_later(element):
        return
    repeated = repeated or _is_repeated(subject, element)
    around = (*around, element)
    here = subject.seen.visible(element) or subject.seen.exposed(element)
    if here and (element.tag in _SHOWN or (element.text or "").strip()):
        yield _Piece(element, around, repeated)
    for child in element:
        yield from _pieces(subject, child, around, repeated)
        if here and (child.tail or "").strip():
            yield _Piece(element, around, repeated)


def _is_repeated(subject: Subject, element: Element) -> bool:
    if not kinds(subject.semantics.role(element)).isdisjoint(_REPEATED):
        return True
    return is_called_navigation(element)


def is_called_navigation(element: Element) -> bool:
    """Tell whether an id or a class calls an element what every page has."""
    return any(_NAVIGATION.search(value.lower()) for name in ("id", "class") if (value := element.get(name)))


def _own(subject: Subject) -> Iterator[tuple[_Piece, bool]]:
    """Yield all pieces, each with whether it is the page's own, after something that is repeated."""
    follows = False
    for piece in _pieces(subject, subject.document.body, (), False):
        follows = follows or piece.repeated
        yield piece, follows and not piece.repeated


@about_pages("main-heading-missing", wcag="2.4.1", act="047fe0")
def page_has_heading(subject: Subject) -> Iterator[Finding]:
    """What is the page's own has a heading that can be seen and heard."""
    first: Element | None = None
    for piece, own in _own(subject):
        if own and any(_is_heading(subject, element) for element in piece.around):
            return
        first = piece.carrier if own and first is None else first
    if first is not None:
        yield Finding(first, "main-heading-missing")


def _is_heading(subject: Subject, element: Element) -> bool:
    is_heading = subject.semantics.role(element) == "heading"
    return is_heading and subject.seen.visible(element) and subject.seen.exposed(element)


@about_pages("main-landmark-missing", wcag="1.3.1 2.4.1", act="b40fd1")
def page_has_landmark(subject: Subject) -> Iterator[Finding]:
    """What is the page's own begins a landmark, most often ``main``: the body lacks it, whatever stands there first."""
    lacks = False
    begun: set[Element] = set()
    for piece, own in _own(subject):
        if own and any(_is_landmark(subject, element) for element in piece.around if element not in begun):
            return
        begun.update(piece.around)
        lacks = lacks or own
    if lacks:
        yield Finding(subject.document.body, "main-landmark-missing")


def _is_landmark(subject: Subject, element: Element) -> bool:
    return subject.semantics.is_a(element, "landmark") and subject.seen.exposed(element)
