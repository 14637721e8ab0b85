"""Checks of links: none leads nowhere, or to what readers may not see yet."""

from collections.abc import Iterator

from plugins.checks.registry import Subject, check_in_site
from plugins.domain.problem import Problem
from plugins.links.resolve import Broken, Space, resolve


@check_in_site
def links_lead_somewhere(subject: Subject, space: Space) -> Iterator[Problem]:
    """A link within the site leads to a story, file or anchor that is there when the reader is."""
    for link in subject.text.links:
        found = resolve(link.target, subject.story, subject.half, space)
        if isinstance(found, Broken):
            yield subject.problem(link.line, found.rule, **dict(found.parameters))
