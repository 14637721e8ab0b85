"""A main part by its blocks: cards, paragraphs, lists. Blocks of one shape are judged once, wherever they stand.

No two stories are of one shape as a whole, but nearly all of their blocks are. A block that was judged is taken out of
the shape around it, and a mark is left there, so that the rest is of few shapes, too. Where anything is found in a
block, or one cannot be judged by itself, there is no answer, and the page has to be judged in one piece.
"""

import re
from functools import lru_cache
from typing import Final

from plugins.accessibility.check import element_findings, findings
from plugins.accessibility.document import Element
from plugins.accessibility.joining import Outline, outline_of
from plugins.accessibility.marks import holds_mark, mark_of
from plugins.accessibility.parts import framed
from plugins.accessibility.registry import Subject
from plugins.accessibility.rules.labels import is_labelled_control
from plugins.accessibility.rules.order import headings
from plugins.accessibility.rules.prose import may_be_unwritten
from plugins.accessibility.vocabulary import words

_TAKEN_OUT: Final = (
    "article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|header|li|main|nav|ol|p|picture|"
    "section|table|ul"
)
_BORDER: Final = re.compile(rf"<(?=/?(?:{_TAKEN_OUT})[\s>])")
_TAG: Final = re.compile(
    r'<(/?)([a-z][a-z0-9-]*)(?: (?:[a-z][a-z0-9_:-]*|viewBox|preserveAspectRatio)(?:="[^"<>]*")?)* ?(/?)>'
)
"""A tag as templates write it. Another one may have a word, a language or an id that its shape does not show."""

_VOID: Final = words("area base br col embed hr img input link meta param source track wbr")
_UNCLEAR: Final = re.compile(r"<(?:style|script|template)")
"""Where there may be something else than the tags say."""

_PARTS_OF_TABLES: Final = ("cell", "row", "rowgroup", "table")
_REMEMBERED: Final = 16_384


def faultless_outline(markup: str) -> Outline | None:
    """Return the outline of a main part with this markup if it surely breaks no rule, but for those about words."""
    around: list[str] = []
    _, *pieces = _BORDER.split(markup)
    for number, piece in enumerate(pieces, 1):
        if piece[0] != "/":
            around.append(f"<{piece}")
            continue
        end = piece.find(">") + 1
        block = f"{around.pop()}<{piece[:end]}" if around else ""
        if not around:
            return _main_outline(block) if number == len(pieces) and end == len(piece) else None
        mark = _mark(block)
        if mark is None:
            return None
        around[-1] = _followed(around[-1], mark) + piece[end:]
    return None


def _followed(before: str, mark: str) -> str:
    """Return markup with one mark more, unless two of its kind stand there already: another one tells nothing new."""
    return before if before.endswith(mark * 2) else before + mark


@lru_cache(_REMEMBERED)
def _mark(block: str) -> str | None:
    """Return what is left of a block; None where something is wrong, or needs to be seen with what is around it."""
    if not _is_whole(block):
        return None
    subject = Subject(framed(f"<main>{block}</main>"), opened=True)
    if may_be_unwritten(subject.document.text) or any(element_findings(subject)) or not _stands_alone(subject):
        return None
    return mark_of(subject, subject.document.by_tag["main"][0][0])


@lru_cache(_REMEMBERED)
def _main_outline(main: str) -> Outline | None:
    if not main.startswith("<main") or not _is_whole(main):
        return None
    subject = Subject(framed(main), opened=True)
    return outline_of(subject) if not any(findings(subject, framed=False)) and _stands_alone(subject) else None


def _is_whole(block: str) -> bool:
    """Tell whether each tag is closed where it should be, so that the tree is what the tags say."""
    tags: list[tuple[str, str, str]] = _TAG.findall(block)
    if _UNCLEAR.search(block) or not len(tags) == block.count("<") == block.count(">"):
        return False
    around: list[str] = []
    for closing, name, closed in tags:
        if closing:
            if not around or around.pop() != name:
                return False
        elif not closed and name not in _VOID:
            around.append(name)
    return not around


def _stands_alone(subject: Subject) -> bool:
    """Tell whether no answer of a rule rests on what is around a block, or on words that its shape does not have."""
    return (
        not subject.document.sought
        and all(map(subject.seen.visible, headings(subject)))
        and not any(_is_doubtful(subject, element, names) for element, _, names in subject.document.named)
    )


def _is_doubtful(subject: Subject, element: Element, names: list[str]) -> bool:
    """Tell whether a block is hidden or is part of a table of roles, or a control has a label beside its words."""
    if "aria-hidden" in names and holds_mark(element):
        return True
    if "role" in names and subject.semantics.is_a(element, *_PARTS_OF_TABLES):
        return True
    return ("aria-label" in names or "aria-labelledby" in names) and is_labelled_control(subject, element)
