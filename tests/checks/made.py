"""A half within a story and a site, as a check looks at it."""

from typing import Any

from plugins.checks.registry import Subject
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.reference import References
from plugins.domain.story import Story
from plugins.library.library import make_library
from plugins.links.resolve import Space
from plugins.reading.reader import Reader
from plugins.reading.text import Text
from tests.site import LANGUAGES
from tests.stories import MORNING, make_half, make_story

FOLDER = "news/2026/2026-11-20-x"
_READER = Reader(LANGUAGES)


def make_space(*stories: Story) -> Space:
    """Return a site of these stories, in the morning."""
    library = make_library(stories, References(), MORNING)
    return Space(library, frozenset(library.by_folder), make_texts(*stories), frozenset(), LANGUAGES)


def make_texts(*stories: Story) -> dict[str, Text]:
    """Return the texts of these stories by the paths of their halves."""
    halves = [half for story in stories for half in story.halves.values()]
    return {half.path: _READER.read(half.body, half.language, half.body_line) for half in halves}


def make_pair(kk: str, ru: str, **fields: Any) -> Story:
    """Return a story whose halves have these bodies, which begin on line 5."""
    halves = {KAZAKH: make_half(KAZAKH, FOLDER, body=kk), RUSSIAN: make_half(RUSSIAN, FOLDER, body=ru)}
    return make_story(halves=halves, **fields)


def make_subject(kk: str, ru: str, **fields: Any) -> Subject:
    """Return the Kazakh half of a story whose halves have these bodies."""
    story = make_pair(kk, ru, **fields)
    space = make_space(story)
    return Subject(story.first, space.texts[story.first.path], story)
