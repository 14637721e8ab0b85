"""The mark of a block: what rules about a whole page need of it once it was judged itself.

That is whether words are in it, and its headings and landmarks, each as an element that says no more than what it is.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from plugins.accessibility.document import Element
from plugins.accessibility.registry import Subject
from plugins.accessibility.rules.order import is_landmark, level_of, says_its_name
from plugins.accessibility.rules.outline import is_called_navigation
from plugins.accessibility.shapes import WORDS

_SPEAKING: Final = "③"
"""Stands where a block with words stood: a figure, but one that no page has."""

_SILENT: Final = "<i></i>"
"""Stands where one without words stood, a picture that is decoration, or a button whose name is in an attribute."""

_OF_TABLE: Final = "<t"
_HEADING: Final = '<p role="heading"'


def mark_of(subject: Subject, block: Element) -> str:
    """Return the mark of a block of a page."""
    speaks = any(_speaks(subject, element) for element in block.iter())
    return (_SPEAKING if speaks else _SILENT) + "".join(_outline(subject, block))


def is_mark(markup: str) -> bool:
    """Tell whether markup is a mark."""
    return markup.startswith((_SPEAKING, _SILENT)) and _OF_TABLE not in markup


def holds_mark(element: Element) -> bool:
    """Tell whether a block was taken out of an element."""
    return any(_SPEAKING in text for text in element.itertext()) or element.find(".//i") is not None


def _speaks(subject: Subject, element: Element) -> bool:
    """Tell whether words of an element are part of the name of what is around it."""
    words = element.get("alt", "") if element.tag == "img" else element.text or ""
    return words.strip() != "" and subject.seen.exposed(element)


def _outline(subject: Subject, element: Element) -> list[str]:
    """Return the headings and landmarks of a block."""
    inside = list(_thinned(each for child in element for each in _outline(subject, child)))
    role = subject.semantics.role(element)
    if role == "heading" and subject.seen.exposed(element):
        return [f'{_HEADING} aria-level="{level_of(element)}">{WORDS}</p>']
    if is_landmark(subject, element, role):
        return [_landmark(role, says_its_name(subject, element), inside)]
    return [f'<div class="menu">{"".join(inside)}</div>'] if inside and is_called_navigation(element) else inside


def _landmark(role: str, named: bool, inside: list[str]) -> str:
    label = f' aria-label="{WORDS}"' if named else ""
    return f'<div role="{role}"{label}>{"".join(inside)}</div>'


def _thinned(pieces: Iterator[str]) -> Iterator[str]:
    """Yield pieces; of those that follow each other and are alike, one heading or two landmarks."""
    for piece, alike in groupby(pieces):
        yield piece
        if len(list(alike)) > 1 and not piece.startswith(_HEADING):
            yield piece
