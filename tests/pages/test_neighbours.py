"""Earlier, later and related stories."""

from datetime import date, time, timedelta

from plugins.domain.date import at
from plugins.domain.identifier import RegionId, Slug, StoryId, TopicId
from plugins.domain.language import KAZAKH
from plugins.domain.reference import References
from plugins.domain.section import COURTROOM, NEWS, Section
from plugins.domain.story import Half, Story
from plugins.library.entry import entry_of
from plugins.library.library import make_library
from plugins.pages.neighbours import Neighbours, neighbours

FIRST = date(2026, 1, 1)


def story(number: int, section: Section = NEWS, topics: str = "", region: str | None = None) -> Story:
    """Return the story of the day with that number; topics are letters."""
    half = Half(language=KAZAKH, path="", title=str(number), body="", body_line=1, lines={})
    return Story(
        id=StoryId(str(number)),
        section=section,
        folder=f"{section.id}/{number:03}",
        slug=Slug(str(number)),
        halves={KAZAKH: half},
        moment=at(FIRST + timedelta(days=number), time(9)),
        topics=tuple(TopicId(topic) for topic in topics),
        region=RegionId(region) if region else None,
    )


def related(stories: list[Story], of: Story) -> list[str]:
    """Return the ids of the stories related to one, the list being given oldest first."""
    return [other.id for other in around(stories)[of.folder].related]


def around(stories: list[Story]) -> dict[str, Neighbours]:
    """Return the neighbours of each story."""
    library = make_library(stories, References(), at(date(2027, 1, 1), time(0)))
    return {story.folder: neighbours(story.folder, library, 3) for story in stories}


def test_earlier_and_later_are_of_the_same_section() -> None:
    """A reader who pages on from a courtroom story stays in the courtroom."""
    row = [story(1, COURTROOM), story(2, NEWS), story(3, COURTROOM)]
    beside = around(row)
    assert beside[row[0].folder].later == entry_of(row[2])
    assert beside[row[2].folder].earlier == entry_of(row[0])
    assert beside[row[1].folder].earlier is beside[row[1].folder].later is None


def test_more_shared_topics_come_first() -> None:
    """Two shared topics outweigh nearness in time."""
    row = [story(1, topics="ab"), story(2), story(3, topics="a"), story(4, topics="ab")]
    assert related(row, row[3]) == ["1", "3"]


def test_region_decides_between_equal_topics() -> None:
    """Of two stories on one topic the one of the same region is closer."""
    row = [story(1, topics="a", region="abai"), story(2, topics="a"), story(3, topics="a", region="abai")]
    assert related(row, row[2]) == ["1", "2"]


def test_a_story_is_not_related_to_itself() -> None:
    """A story without company has no related ones."""
    row = [story(1, topics="ab"), story(2, topics="c")]
    assert related(row, row[0]) == []


def test_a_new_story_leaves_far_ones_alone() -> None:
    """Only stories near in time change what they are related to."""
    row = [story(number, topics="a") for number in range(40)]
    before, after = around(row[:-1]), around(row)
    changed = [each.id for each in row[:-1] if before[each.folder] != after[each.folder]]
    assert set(changed) <= {"35", "36", "37", "38"}
