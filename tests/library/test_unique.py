"""Ids are unique among all stories, slugs within section and year."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.identifier import StoryId
from plugins.domain.reference import References
from plugins.domain.section import COURTROOM, NEWS
from plugins.domain.story import Story
from plugins.library.library import make_library
from plugins.library.unique import duplicate_problems
from tests.stories import MORNING, make_story

DAY = timedelta(days=1)
EARLIER = make_story("x", moment=MORNING - DAY, id=StoryId("222222"))
LATER = make_story("x", id=StoryId("333333"))


def told(*stories: Story) -> list[tuple[str, str, dict[str, str]]]:
    """Return path, rule and parameters of what is said of these stories."""
    return sorted(
        (each.path, each.rule, dict(each.parameters))
        for each in duplicate_problems(make_library(stories, References(), MORNING))
    )


def test_later_folder_is_told_of_the_earlier() -> None:
    """The story that came first keeps its address."""
    expected = [(LATER.first.path, "slug-duplicate", {"slug": "x", "other": EARLIER.folder})]
    assert told(EARLIER, LATER) == told(LATER, EARLIER) == expected


def test_id_is_told_where_it_is_written() -> None:
    """Two stories of different sections may share a slug, and no two an id."""
    court, news = make_story("x", COURTROOM), make_story("x", NEWS)
    assert told(news, court) == [(news.first.path, "id-duplicate", {"id": court.id, "other": court.folder})]


def test_missing_ids_are_not_equal() -> None:
    """Two stories without an id owe one each, and share none."""
    assert told(make_story("x", id=StoryId("")), make_story("y", id=StoryId(""))) == []


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.randoms())
def test_all_but_the_first_are_told(days: list[int], random: Random) -> None:
    """Of so many stories with one slug in a year, all but the earliest are told, whatever their order."""
    moments = {MORNING - day * DAY for day in days}
    stories = [make_story("x", moment=moment, id=StoryId(str(moment))) for moment in moments]
    random.shuffle(stories)
    assert len(told(*stories)) == len(stories) - 1
