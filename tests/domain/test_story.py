"""When readers see a story, and where its fields stand."""

from datetime import timedelta

import pytest

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.section import BIOGRAPHIES
from tests.stories import MORNING, make_half, make_story

SECOND = timedelta(seconds=1)


def test_story_begins_at_its_moment() -> None:
    """A story is not public a second before its moment, and is at it."""
    story = make_story(moment=MORNING)
    assert not story.public(MORNING - SECOND)
    assert story.public(MORNING)


def test_story_ends_when_it_expires() -> None:
    """A story is public until its last second, and not at the moment at which it expires."""
    story = make_story(expires=MORNING + 2 * SECOND)
    assert story.public(MORNING + SECOND)
    assert not story.public(MORNING + 2 * SECOND)


def test_draft_is_never_public() -> None:
    """A draft waits for its editor, however old it is."""
    assert not make_story(draft=True).public(MORNING + timedelta(days=9999))


def test_biography_has_no_day() -> None:
    """What has no day is public from the beginning."""
    person = make_story("omarov", BIOGRAPHIES)
    assert person.day is None
    assert person.public(MORNING - timedelta(days=9999))


def test_missing_half_is_stood_in_for() -> None:
    """While a translation is being made, its page shows the half that is there."""
    only = make_half(RUSSIAN)
    story = make_story(halves={RUSSIAN: only})
    assert story.half(KAZAKH) is story.first is only


def test_field_stands_where_it_is_written() -> None:
    """A problem of a shared field is told in the half that has it, or at the top of the first."""
    halves = {KAZAKH: make_half(KAZAKH), RUSSIAN: make_half(RUSSIAN, lines={"region": 4})}
    story = make_story(halves=halves)
    assert story.where("region") == (halves[RUSSIAN].path, 4)
    assert story.where("court") == (halves[KAZAKH].path, 1)
    assert [story.writes(name) for name in ("title", "region", "court")] == [True, True, False]


@pytest.mark.parametrize(("name", "whole"), [("ru.md", False), ("RU.MD", False), ("notes.txt", True), ("md", True)])
def test_story_with_an_unusable_half_is_not_whole(name: str, *, whole: bool) -> None:
    """Of a story with an unreadable half it is not known what it lacks."""
    assert make_story(unusable=frozenset({name})).whole is whole
