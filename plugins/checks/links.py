"""Checks of links: none leads nowhere, or to what readers may not see yet."""

from collections.abc import Iterator

from plugins.checks.registry import Subject, check
from plugins.domain.problem import Problem
from plugins.links.resolve import Broken, resolve


@check
def links_lead_somewhere(subject: Subject) -> Iterator[Problem]:
    """A link within the site leads to a story, file or anchor that is there when the reader is."""
    for link in subject.text.links:
        found = resolve(link.target, subject.story, subject.half, subject.space)
        if isinstance(found, Broken):
            yield subject.problem(link.line, found.rule, **dict(found.parameters))
