"""Every rule on one page."""

from collections.abc import Iterable, Iterator
from typing import Final

from plugins.accessibility.registry import BY_ATTRIBUTE, BY_TAG, PAGE_RULES, ElementRule, Finding, Subject
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


def findings(subject: Subject) -> Iterator[Finding]:
    """Yield all findings on a page: those of whole pages, then those of each element in order."""
    for page_rule in PAGE_RULES:
        yield from page_rule(subject)
    for element, tag, names_of_attributes in subject.document.named:
        for rule in _rules_for(tag, names_of_attributes):
            yield from rule(subject, element)


def _rules_for(tag: str, names_of_attributes: Iterable[str]) -> Iterable[ElementRule]:
    """Return the rules that the name or an attribute of an element calls for, each once."""
    asked: list[ElementRule] = list(BY_TAG.get(tag, ()))
    for name in names_of_attributes:
        asked += BY_ATTRIBUTE.get(name, ())
        if name.startswith("aria-"):
            asked += BY_ATTRIBUTE.get(_ARIA, ())
    return dict.fromkeys(asked) if len(asked) > 1 else asked
