"""A main part by its blocks: cards, paragraphs, lists. Blocks of one shape are judged once, wherever they stand.

No two stories are of one shape as a whole, but nearly all of their blocks are. A block that was judged is taken out of
the shape around it, and a mark is left there, so that the rest is of few shapes, too. Where anything is found in a
block, or one cannot be judged by itself, there is no answer, and the page has to be judged in one piece.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import Final, TypeAlias

from plugins.accessibility.check import element_findings, findings
from plugins.accessibility.document import Element
from plugins.accessibility.joining import Outline, outline_of
from plugins.accessibility.marks import holds_mark, is_mark, mark_of
from plugins.accessibility.parts import framed
from plugins.accessibility.registry import Subject
from plugins.accessibility.rules.labels import is_labelled_control
from plugins.accessibility.rules.order import headings
from plugins.accessibility.shapes import UNCLEAR
from plugins.accessibility.vocabulary import words
from plugins.accessibility.wording import is_written

_TAKEN_OUT: Final = (
    "article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|header|li|main|nav|ol|p|picture|"
    "section|table|ul"
)
_BORDER: Final = re.compile(rf"<(?=/?(?:{_TAKEN_OUT})[\s>])")
_TAG: Final = re.compile(
    r'<(/?)([a-z][a-z0-9-]*)(?: (?:[a-z][a-z0-9_:-]*|viewBox|preserveAspectRatio)(?:="[^"<>]*")?)* ?(/?)>'
)
"""A tag as templates write it. Another one may have a word, a language or an id that its shape does not show."""

_IN_TEXT: Final = "a|b|button|em|h[1-6]|span|strong|svg|time"
_ELEMENT: Final = re.compile(rf"<(?!main)({_TAKEN_OUT}|{_IN_TEXT})(\s[^<>]*)?>(.*)</\1>|<img [^<>]*>")
"""A block, or what else is judged alone where it fills a line of a template."""

_VOID: Final = words("area base br col embed hr img input link meta param source track wbr")
_CLOUDED: Final = re.compile(r"<(?:style|script|template|map|area)\b")
"""Where there may be something else than the tags say, or where a picture somewhere else decides."""

_PARTS_OF_TABLES: Final = ("cell", "row", "rowgroup", "table")
_REMEMBERED: Final = 16_384


class Turn(Enum):
    """What a piece of markup does to the blocks around it."""

    BEGINS = auto()
    ENDS = auto()
    STAYS = auto()


_BEGINS, _ENDS, _STAYS = Turn

Piece: TypeAlias = tuple[Turn, str]
Pieces: TypeAlias = tuple[Piece, ...]
"""A run of markup, cut where a block begins or ends."""

DOUBTFUL: Final[Pieces] = ((_STAYS, UNCLEAR),)
"""What is no part of a whole block."""


def faultless_outline(start: str, content: Pieces) -> Outline | None:
    """Return the outline of a main part that begins so if it surely breaks no rule, but for those about words."""
    if any(turn is not _STAYS for turn, _ in content):
        return None
    return _main_outline(start + "".join(piece for _, piece in content))


def folded(pieces: Iterable[Piece]) -> Pieces:
    """Return a run of markup with a mark for each block that begins and ends in it; a doubt where one is no mark."""
    done: list[Piece] = []
    around: list[str] = []
    block = ""
    for turn, piece in pieces:
        if turn is _STAYS:
            block = _followed(block, piece)
        elif turn is _BEGINS:
            around.append(block)
            block = piece
        elif around:
            mark = _mark(block, piece)
            if mark is None:
                return DOUBTFUL
            block = _followed(around.pop(), mark)
        else:
            done += ((_STAYS, block), (_ENDS, piece)) if block else ((_ENDS, piece),)
            block = ""
    first, *begun = *around, block
    done += [(_STAYS, first)] if first else []
    return *done, *((_BEGINS, each) for each in begun)


@lru_cache(_REMEMBERED)
def _followed(before: str, markup: str) -> str:
    """Return markup with some more, but no third mark of a kind in a row: it tells nothing new."""
    return before if before.endswith(markup * 2) and is_mark(markup) else before + markup


@lru_cache(_REMEMBERED)
def pieces_of(line: str) -> Pieces:
    """Return a line of markup, cut; a mark where it is one element; what is whole nowhere where it is in doubt."""
    line = line.strip()
    if not _is_of_tags(line):
        return DOUBTFUL
    element = _ELEMENT.fullmatch(line)
    if element and _is_whole(element[3] or ""):
        mark = _mark(line, "")
        return ((_STAYS, UNCLEAR if mark is None else mark),)
    return tuple(_cut(line))


def _cut(line: str) -> Iterator[tuple[Turn, str]]:
    before, *pieces = _BORDER.split(line)
    if before:
        yield _STAYS, before
    for piece in pieces:
        if piece[0] != "/":
            yield _BEGINS, f"<{piece}"
            continue
        end = piece.find(">") + 1
        yield _ENDS, f"<{piece[:end]}"
        if piece[end:]:
            yield _STAYS, piece[end:]


@lru_cache(_REMEMBERED)
def _mark(start: str, end: str) -> str | None:
    """Return what is left of a block; None where something is wrong, or needs to be seen with what is around it."""
    block = start + end
    if not _is_whole(block):
        return None
    subject = Subject(framed(f"<main>{block}</main>"), opened=True)
    if not is_written(subject.document.text) or any(element_findings(subject)) or not _stands_alone(subject):
        return None
    return mark_of(subject, subject.document.by_tag["main"][0][0])


@lru_cache(_REMEMBERED)
def _main_outline(begun: str) -> Outline | None:
    main = f"{begun}</main>"
    if not _is_whole(main):
        return None
    subject = Subject(framed(main), opened=True)
    return outline_of(subject) if not any(findings(subject, framed=False)) and _stands_alone(subject) else None


def _is_of_tags(markup: str) -> bool:
    """Tell whether each tag in a run of markup is written as templates do, and ends in it."""
    return len(_TAG.findall(markup)) == markup.count("<") == markup.count(">")


def _is_whole(block: str) -> bool:
    """Tell whether each tag is closed where it should be, so that the tree is what the tags say."""
    if _CLOUDED.search(block) or not _is_of_tags(block):
        return False
    around: list[str] = []
    for closing, name, closed in _TAG.findall(block):
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
