"""Every rendered page against all rules, its findings as problems of what caused them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from plugins.accessibility.blocks import is_faultless
from plugins.accessibility.check import findings
from plugins.accessibility.parts import Parts, framed, part
from plugins.accessibility.place import Place, place_of, template_of
from plugins.accessibility.registry import Subject
from plugins.accessibility.shapes import shape_of
from plugins.accessibility.vocabulary import words
from plugins.accessibility.wording import words_are_clear
from plugins.checks.rules import RULES
from plugins.domain.problem import Problem, Severity, problem
from plugins.pages.page import Page

OF_WORDS: Final = words(
    "alt-repeats-caption alt-says-nothing file-link-untold link-text-vague text-in-capitals text-of-signs"
)
"""Rules about what editors write. A card shows it again on other pages, but its own page tells where it comes from."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding that needs no tree any more."""

    rule: str
    place: Place
    parameters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What was found in a frame, and the ids that stand in it."""

    found: tuple[_Found, ...]
    ids: frozenset[str]


def check_page(page: Page, html: str, templates: Path, shown: str) -> Iterator[Problem]:
    """Yield the problems of a rendered page with its annotations; ``shown`` is what the templates' folder is called.

    A pure function of its arguments and the templates: what is found may be remembered with the page.
    """
    if not page.path.endswith(".html"):
        return
    source, allowed = getattr(page.view, "source", ""), getattr(page.view, "allow", ())
    for found in dict.fromkeys(found_in(html)):
        if found.rule in allowed and RULES[found.rule].severity is Severity.WARNING:
            continue
        if found.place.line and source:
            yield problem(source, found.place.line, found.rule, **dict(found.parameters))
        elif found.rule not in OF_WORDS:
            file, line = template_of(found.place, page.template, templates)
            yield problem(f"{shown}/{file}", line, found.rule, **dict(found.parameters))


def found_in(html: str) -> Iterator[_Found]:
    """Yield what is found in a page: in its frame and in its main part, or in the whole where one needs the other."""
    parts = part(html)
    if parts is None:
        yield from _found(Subject(html, opened=True))
        return
    frame = _frame(parts.frame)
    if is_spared(parts, frame.ids):
        yield from frame.found
        return
    main = Subject(framed(parts.main, parts.language), opened=True)
    if not frame.ids.isdisjoint(main.document.sought):
        yield from _found(Subject(html, opened=True))
        return
    yield from frame.found
    yield from _found(main, framed=False)
    for id_ in frame.ids & main.document.ids.keys() - {"main"}:
        yield _Found("element-id-twice", place_of(main.document.ids[id_]), (("id", id_),))


def is_spared(parts: Parts, ids: frozenset[str]) -> bool:
    """Tell whether others like this main part were judged and nothing is wrong; ``ids`` are those of the frame."""
    shape = shape_of(parts.main)
    return (
        len(shape.ids) == len(set(shape.ids))
        and ids.intersection(shape.ids) <= {"main"}
        and words_are_clear(parts.main, shape.words, parts.language)
        and is_faultless(shape.markup)
    )


@lru_cache(4096)
def _frame(html: str) -> _Frame:
    subject = Subject(html, opened=True)
    return _Frame(tuple(_found(subject)), frozenset(subject.document.ids))


def _found(subject: Subject, framed: bool = True) -> Iterator[_Found]:
    for finding in findings(subject, framed):
        yield _Found(finding.rule, place_of(finding.element), finding.parameters)
