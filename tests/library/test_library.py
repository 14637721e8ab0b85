"""The questions that checks and pages ask of a library."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.identifier import CourtId, RegionId, Slug, TopicId
from plugins.domain.reference import References
from plugins.domain.section import BIOGRAPHIES, COURTROOM, NEWS, SECTIONS
from plugins.domain.story import Story
from plugins.library.library import Library, make_library
from tests.stories import MORNING, make_story, slugs

HOUR = timedelta(hours=1)
stories = st.lists(
    st.builds(
        make_story,
        slugs,
        st.sampled_from(list(SECTIONS.values())),
        st.integers(-40, 40).map(lambda hours: MORNING + hours * HOUR),
        draft=st.booleans(),
        topics=st.lists(st.sampled_from([TopicId("a"), TopicId("b")]), max_size=3).map(tuple),
    ),
    max_size=8,
    unique_by=lambda story: story.folder,
)


def library_of(*made: Story, preview: bool = False) -> Library:
    """Return the library of these stories in the morning."""
    return make_library(made, References(), MORNING, preview)


@given(stories, st.randoms())
def test_order_of_stories_does_not_matter(made: list[Story], random: Random) -> None:
    """A library is the same, whatever the order in which its stories were read."""
    shuffled = random.sample(made, len(made))
    assert library_of(*shuffled) == library_of(*made)


@given(stories)
def test_newest_stand_first(made: list[Story]) -> None:
    """Stories stand by their moments, the newest first, and those of one moment by their folders."""
    dated = [story for story in library_of(*made).stories if story.moment]
    keys = [(-story.moment.timestamp(), story.folder) for story in dated if story.moment]
    assert keys == sorted(keys)


@given(stories)
def test_lists_hold_what_is_public(made: list[Story]) -> None:
    """No draft and nothing from the future is in any list; what is public is in that of its section once."""
    library = library_of(*made)
    listed = [story for section in SECTIONS.values() for story in library.of(section)]
    assert sorted(story.folder for story in listed) == sorted(story.folder for story in library.public)
    assert all(story.public(MORNING) for story in listed)
    assert set(map(id, library.dated)) <= set(map(id, library.public))


@given(stories)
def test_preview_shows_everything(made: list[Story]) -> None:
    """Whoever writes a story sees it before anybody else does."""
    assert len(library_of(*made, preview=True).public) == len(made)


def test_stories_are_found_by_what_they_name() -> None:
    """A list of a region, court, topic or person has each story once, even if it names the topic twice."""
    story = make_story(
        region=RegionId("r"), court=CourtId("c"), topics=(TopicId("t"), TopicId("t")), people=(Slug("omarov"),)
    )
    library = library_of(story, make_story("other"))
    for table, id_ in (("regions", "r"), ("courts", "c"), ("topics", "t"), ("people", "omarov")):
        assert tuple(library.naming(table, id_)) == (story,)
    assert list(library.naming("topics", "r")) == []


def test_biographies_are_not_listed_by_region() -> None:
    """The list of a region tells what happened there; its judges have days of their own."""
    person = make_story("omarov", BIOGRAPHIES, region=RegionId("r"))
    library = library_of(person)
    assert list(library.naming("regions", "r")) == []
    assert library.people == {Slug("omarov"): person}


def test_story_is_found_by_folder_and_address() -> None:
    """Public or not, a story is found where a link may point at it."""
    story = make_story("x", COURTROOM, draft=True)
    library = library_of(story, make_story("x", NEWS))
    assert library.by_folder["courtroom/2026/2026-11-20-x"] is library.by_address["courtroom/2026/x"] is story
