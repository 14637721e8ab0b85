"""Every rule on one page."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from plugins.accessibility.registry import BY_ATTRIBUTE, BY_TAG, FRAME_RULES, PAGE_RULES, ElementRule, Finding, Subject
from plugins.accessibility.rules import (  # noqa: F401 - importing them registers their rules
    attributes,
    fields,
    focus,
    frame,
    labels,
    languages,
    links,
    media,
    names,
    order,
    outline,
    prose,
    tables,
)

_ARIA: Final = "aria-*"
"""Stands for all attributes that begin with ``aria-``."""


def findings(subject: Subject, framed: bool = True) -> Iterator[Finding]:
    """Yield all findings on a page: those of whole pages, then those of each element in order.

    A main part that is not ``framed`` is spared the rules that its frame decides.
    """
    for page_rule in (*FRAME_RULES, *PAGE_RULES) if framed else PAGE_RULES:
        yield from page_rule(subject)
    yield from element_findings(subject)


def element_findings(subject: Subject) -> Iterator[Finding]:
    """Yield what the rules about elements find, element by element in the order of the page."""
    for element, tag, stated in subject.document.named:
        rules: Iterable[ElementRule] = BY_TAG.get(tag, ())
        for name in stated:
            if name in BY_ATTRIBUTE or name.startswith("aria-"):
                rules = _rules_for(tag, tuple(stated))
                break
        for rule in rules:
            yield from rule(subject, element)


@lru_cache(4096)
def _rules_for(tag: str, stated: tuple[str, ...]) -> tuple[ElementRule, ...]:
    """Return the rules that the name or an attribute of an element calls for, each once."""
    asked: list[ElementRule] = list(BY_TAG.get(tag, ()))
    for name in stated:
        asked += BY_ATTRIBUTE.get(name, ())
        if name.startswith("aria-"):
            asked += BY_ATTRIBUTE.get(_ARIA, ())
    return tuple(dict.fromkeys(asked))
