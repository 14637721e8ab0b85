"""Ids are unique among all stories, slugs within section and year."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.domain.url import story_parts
from plugins.front_matter import fields as f

K = TypeVar("K")


def duplicate_problems(stories: tuple[Story, ...]) -> Iterator[Problem]:
    """Yield a problem at each story whose id or address an earlier folder has taken."""
    for story, first in _later([story for story in stories if story.id], lambda story: story.id):
        path, line = story.where(f.ID.name)
        yield problem(path, line, "id-duplicate", id=story.id, other=first.folder)
    for story, first in _later(stories, lambda story: story_parts(story.section, story.slug, story.day)):
        path, _ = story.where(f.ID.name)
        yield problem(path, 1, "slug-duplicate", slug=story.slug, other=first.folder)


def _later(stories: list[Story] | tuple[Story, ...], key: Callable[[Story], K]) -> Iterator[tuple[Story, Story]]:
    """Yield each story whose key was met before, in the order of folders, with the story that had it first."""
    seen: dict[K, Story] = {}
    for story in sorted(stories, key=lambda story: story.folder):
        first = seen.setdefault(key(story), story)
        if first is not story:
            yield story, first
