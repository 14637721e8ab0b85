"""The checks of a story within the site, and of what stories have in common: made again when what they read changes."""

from collections.abc import Iterator
from types import ModuleType
from typing import Final

from plugins.checks import links, promises
from plugins.checks.registry import SITE_CHECKS
from plugins.checks.samples import sample_problems
from plugins.checks.story import told
from plugins.domain.problem import Problem
from plugins.library.entry import Entry
from plugins.library.resolve import reference_problems
from plugins.library.unique import duplicate_problems
from plugins.links.resolve import Space
from plugins.pages.family import Editions, Family, once

MODULES: Final[tuple[ModuleType, ...]] = (links, promises)
"""The modules of these checks, imported by name: stories are checked again when one of them changes."""


def site_problems(story: Entry, space: Space) -> Iterator[Problem]:
    """Yield what is wrong with a story beside the rest of the site, but for warnings that it allows."""
    for check in SITE_CHECKS:
        for problem in check(story, space):
            if told(problem, space.library.story(story.folder)):
                yield problem


def _every_story(editions: Editions) -> list[str]:
    return [entry.folder for entry in editions[0].library.stories.entries]


def _problems_of_story(editions: Editions, folder: str) -> Iterator[Problem]:
    space = editions[0].space
    if story := space.library.entry(folder):
        yield from reference_problems(story, space.library, space.folders)
        yield from site_problems(story, space)


def _problems_of_all(editions: Editions, _: str) -> Iterator[Problem]:
    library = editions[0].library
    yield from duplicate_problems(library)
    if not editions[0].config.allow_samples:
        yield from sample_problems(library)


STORIES: Final = Family("checks", _every_story, _problems_of_story)
"""What is wrong with each story within the site."""

TOGETHER: Final = Family("together", once, _problems_of_all)
"""What is wrong with stories taken together."""
