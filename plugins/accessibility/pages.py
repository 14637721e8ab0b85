"""Every rendered page against all rules, its findings as problems of what caused them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape, unescape
from pathlib import Path
from typing import Final

from plugins.accessibility.blocks import faultless_outline
from plugins.accessibility.check import findings
from plugins.accessibility.detection import language_of
from plugins.accessibility.document import Element, text_of
from plugins.accessibility.joining import Surroundings, outline_of, surroundings_of
from plugins.accessibility.parts import Parts, alike, framed, part
from plugins.accessibility.passages import main_of
from plugins.accessibility.place import Place, place_of, template_of
from plugins.accessibility.registry import Subject
from plugins.accessibility.vocabulary import words
from plugins.accessibility.wording import words_are_clear
from plugins.building.frame import CONTENT, Filled, Frame
from plugins.checks.rules import RULES
from plugins.domain.problem import Problem, Severity, problem
from plugins.domain.url import is_page
from plugins.pages.page import Page

OF_WORDS: Final = words(
    "alt-repeats-caption alt-says-nothing file-link-untold letters-spaced-out link-text-vague text-in-capitals "
    "text-of-signs"
)
"""Rules about what editors write. A card shows it again on other pages, but its own page tells where it comes from."""

_SOME: Final = "."
"""Stands for a content, whatever it is."""

_COMMENT: Final = "<!--"
_TWICE: Final = "element-id-twice"
_OF_BOTH: Final = frozenset({"main"})
"""The id of the main part, which stands for it in its frame, too."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding that needs no tree any more."""

    rule: str
    place: Place
    parameters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FrameVerdict:
    """What was found in a frame, the ids that it has and lacks, and what counts together with a main part.

    That includes its words, as HTML, where they are too few to be in any language.
    """

    found: tuple[_Found, ...]
    ids: frozenset[str]
    sought: frozenset[str]
    surroundings: Surroundings
    words: str = ""

    def shared(self, main: Subject) -> frozenset[str]:
        """Return the ids that are in this frame and in a main part; what refers to them means the first."""
        return self.ids & main.document.ids.keys() - _OF_BOTH

    def suffices(self, main: Subject) -> bool:
        """Tell whether a main part may be judged without what is around it."""
        return (
            not self.words
            and not self.shared(main)
            and self.ids.isdisjoint(main.document.sought)
            and self.sought.isdisjoint(main.document.ids)
            and self.surroundings.join(outline_of(main))
        )


def check_page(page: Page, filled: Filled, templates: Path, shown: str) -> Iterator[Problem]:
    """Yield the problems of a rendered page with its annotations; ``shown`` is what the templates' folder is called.

    A pure function of its arguments and the templates: what is found may be remembered with the page.
    """
    if not is_page(page.path):
        return
    source, allowed = getattr(page.view, "source", ""), getattr(page.view, "allow", ())
    for found in dict.fromkeys(found_in(filled)):
        if found.rule in allowed and RULES[found.rule].severity is Severity.WARNING:
            continue
        if found.place.line and (file := found.place.source or source):
            yield problem(file, found.place.line, found.rule, **dict(found.parameters))
        elif found.rule not in OF_WORDS:
            file, line = template_of(found.place, page.template, templates)
            yield problem(f"{shown}/{file}", line, found.rule, **dict(found.parameters))


def judge_frame(html: str) -> tuple[FrameVerdict, tuple[str, ...]] | None:
    """Return all that the verdict on a page takes from its frame, whose main part may be empty; None if there is none.

    That is what ``FrameVerdict`` has, and the words of elements with ids, which other elements may have theirs from.
    """
    parts = part(html)
    frame = _frame(parts.frame) if parts else None
    if parts is None or frame is None:
        return None
    ids = Subject(parts.frame, opened=True).document.ids
    return frame, tuple(text_of(ids[id_]) for id_ in sorted(ids))


def found_in(page: Filled) -> Iterator[_Found]:
    """Yield what is found in a page: in its frame and in its main part, or in the whole where one needs the other."""
    known = _parted(page)
    if known and is_spared(*known):
        yield from known[1].found
    else:
        yield from _looked_at(page.html)


def _parted(page: Filled) -> tuple[Parts, FrameVerdict] | None:
    """Return the parts of a page as readers get them, and what was found in its frame; None where it has no parts."""
    known = _around(page.frame, alike(page)) if CONTENT in page.texts else None
    if known is None:
        return _judged(part(page.html))
    return known[0]._replace(content=page.bare[CONTENT]), known[1]


@lru_cache(4096)
def _around(frame: Frame, texts: tuple[str, ...]) -> tuple[Parts, FrameVerdict] | None:
    """Return what is around a content, and what was found there; None where it does not fill the main part."""
    placed = {**dict(zip(frame.places, texts, strict=True)), CONTENT: _SOME}
    parts = part(Filled(frame, placed).html)
    return _judged(parts) if parts and parts.content.strip() == _SOME else None


def _judged(parts: Parts | None) -> tuple[Parts, FrameVerdict] | None:
    frame = _frame(parts.frame) if parts else None
    return (parts, frame) if parts and frame else None


def _looked_at(html: str) -> Iterator[_Found]:
    """Yield what all rules find in a page, in two parts if they may be judged apart."""
    known = _judged(part(html))
    if known is None:
        yield from _found(Subject(html, opened=True))
        return
    parts, frame = known
    main = Subject(framed(parts.main, parts.language), opened=True)
    if frame.suffices(main):
        yield from frame.found
        yield from _found(main, framed=False)
    else:
        yield from _found_in_whole(html, {id_: main.document.ids[id_] for id_ in frame.shared(main)})


def _found_in_whole(html: str, shared: Mapping[str, Element]) -> Iterator[_Found]:
    """Yield what is found in a page in one piece. Where the frame has an id, too, the main part has to give it up."""
    for found in _found(Subject(html, opened=True)):
        id_ = dict(found.parameters).get("id", "") if found.rule == _TWICE else ""
        yield replace(found, place=place_of(shared[id_])) if id_ in shared else found


def is_spared(parts: Parts, frame: FrameVerdict) -> bool:
    """Tell whether others like this main part were judged and nothing is wrong, nor is it in this frame."""
    main = main_of(parts.start, parts.content)
    if main is None or not frame.ids & main.ids <= _OF_BOTH or not frame.sought.isdisjoint(main.ids):
        return False
    outline = faultless_outline(main.start, main.pieces)
    return (
        outline is not None
        and frame.surroundings.join(outline)
        and words_are_clear(
            frame.words + parts.content,
            unescape(frame.words) + main.words,
            parts.language,
            alts=main.alts,
            foreign=main.foreign,
        )
    )


@lru_cache(4096)
def _frame(html: str) -> FrameVerdict | None:
    """Return what is found in a frame; None where a comment in it may hold what is taken for the main part."""
    if _COMMENT in html:
        return None
    subject = Subject(html, opened=True)
    document, words = subject.document, " ".join(subject.speech.of(subject.document.root))
    return FrameVerdict(
        tuple(_found(subject)),
        frozenset(document.ids),
        document.sought,
        surroundings_of(subject),
        "" if language_of(words) else f"{escape(words)} ",
    )


def _found(subject: Subject, framed: bool = True) -> Iterator[_Found]:
    for finding in findings(subject, framed):
        yield _Found(finding.rule, place_of(finding.element), finding.parameters)
