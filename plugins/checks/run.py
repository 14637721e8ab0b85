"""All checks over a story, and over what stories have in common."""

import importlib
from collections.abc import Iterator
from typing import Final

from plugins.checks.registry import CHECKS, Subject
from plugins.checks.rules import RULES
from plugins.checks.samples import sample_problems
from plugins.domain.problem import Problem, Severity
from plugins.domain.story import Story
from plugins.library.resolve import reference_problems
from plugins.library.unique import duplicate_problems
from plugins.links.resolve import Space
from plugins.pages.family import Editions, Family, once

_MODULES: Final = ("front_matter", "pictures", "files", "links", "text", "parity", "plain_language")

for _name in _MODULES:
    importlib.import_module(f"plugins.checks.{_name}")


def check_story(story: Story, space: Space) -> Iterator[Problem]:
    """Yield the problems of every half that could be read, but for warnings that the story allows.

    What a story allows is not known while one of its halves cannot be read; its warnings wait until then.
    """
    whole = space.whole(story)
    for half in whole.halves.values():
        subject = Subject(half, space.texts[half.path], whole, space)
        for check in CHECKS:
            yield from (problem for problem in check(subject) if told(problem, whole))


def told(problem: Problem, story: Story) -> bool:
    """Say whether a problem of a story is told: an error always, a warning unless the story allows it."""
    return RULES[problem.rule].severity is Severity.ERROR or (story.whole and problem.rule not in story.allow)


def _every_story(editions: Editions) -> list[str]:
    return [entry.folder for entry in editions[0].library.stories.entries]


def _problems_of_story(editions: Editions, folder: str) -> Iterator[Problem]:
    space = editions[0].space
    story = space.library.story(folder)
    yield from reference_problems(story, space.library, space.folders)
    yield from check_story(story, space)


def _problems_of_all(editions: Editions, _: str) -> Iterator[Problem]:
    library = editions[0].library
    yield from duplicate_problems(library)
    if not editions[0].config.allow_samples:
        yield from sample_problems(library)


STORIES: Final = Family("checks", _every_story, _problems_of_story)
"""What is wrong with each story."""

TOGETHER: Final = Family("together", once, _problems_of_all)
"""What is wrong with stories taken together."""
