"""All checks over all stories."""

import importlib
from collections.abc import Iterator
from typing import Final

from plugins.checks.registry import CHECKS, Subject
from plugins.checks.rules import RULES
from plugins.domain.problem import Problem, Severity
from plugins.domain.story import Story
from plugins.links.resolve import Space

_MODULES: Final = ("front_matter", "pictures", "files", "links", "text", "parity")

for _name in _MODULES:
    importlib.import_module(f"plugins.checks.{_name}")


def check_stories(space: Space) -> Iterator[Problem]:
    """Yield the problems of every half that could be read, but for warnings that its story allows.

    What a story allows is not known while one of its halves cannot be read; its warnings wait until then.
    """
    for story in space.library.stories:
        for half in story.halves.values():
            subject = Subject(half, space.texts[half.path], story, space)
            for check in CHECKS:
                yield from (problem for problem in check(subject) if told(problem, story))


def told(problem: Problem, story: Story) -> bool:
    """Say whether a problem of a story is told: an error always, a warning unless the story allows it."""
    return RULES[problem.rule].severity is Severity.ERROR or (story.whole and problem.rule not in story.allow)
