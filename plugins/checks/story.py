"""The checks of a story by itself: they need nothing else, so they are made where it is read, and then no more."""

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Final

from plugins.checks import files, front_matter, parity, pictures, plain_language, text
from plugins.checks.registry import CHECKS, Subject
from plugins.checks.rules import is_error
from plugins.domain.problem import Problem
from plugins.domain.story import Story
from plugins.reading.text import Text

MODULES: Final[tuple[ModuleType, ...]] = (files, front_matter, pictures, text, parity, plain_language)
"""The modules of these checks, imported by name: content is read again when one of them changes."""


def story_problems(story: Story, texts: Mapping[str, Text]) -> Iterator[Problem]:
    """Yield what each half that could be read, and the story as a whole, tell by themselves, but for allowed warnings.

    What a story allows is not known while one of its halves cannot be read; its warnings wait until then.
    """
    for half in story.halves.values():
        subject = Subject(half, texts[half.path], story)
        for check in CHECKS:
            for problem in check(subject):
                if told(problem, story):
                    yield problem
    yield from (problem for problem in files.files_are_used(story, texts) if told(problem, story))


def told(problem: Problem, story: Story) -> bool:
    """Say whether a problem of a story is told: an error always, a warning unless the story allows it."""
    return is_error(problem) or (story.whole and problem.rule not in story.allow)
