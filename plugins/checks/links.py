"""Checks of links: none leads nowhere, or to what readers may not see yet."""

from collections.abc import Iterator

from plugins.checks.registry import check_in_site
from plugins.domain.problem import Problem, problem
from plugins.library.entry import Entry
from plugins.links.resolve import Broken, Space, resolve


@check_in_site
def links_lead_somewhere(story: Entry, space: Space) -> Iterator[Problem]:
    """A link within the site leads to a story, file or anchor that is there when the reader is."""
    for language, pointers in space.pointers_of(story):
        for target, line in pointers:
            found = resolve(target, story, language, space)
            if isinstance(found, Broken):
                yield problem(story.half_path(language), line, found.rule, **dict(found.parameters))
