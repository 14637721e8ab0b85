"""What stories point at by id exists, on their day, and for their readers."""

from datetime import date

from plugins.domain.identifier import ContactId, CourtId, RegionId, Slug, TopicId
from plugins.domain.language import KAZAKH
from plugins.domain.reference import References, Region, Topic
from plugins.domain.section import BIOGRAPHIES
from plugins.domain.story import Story
from plugins.library.library import make_library
from plugins.library.references import Unreadable
from plugins.library.resolve import reference_problems
from tests.stories import MORNING, make_half, make_story

NAMES = {KAZAKH: "Аты"}
REGION = Region(id=RegionId("abai"), names=NAMES, short=NAMES, iso="KZ-10", type="oblast", since=date(2026, 11, 20))
TOPIC = Topic(id=TopicId("mediation"), names=NAMES, short=NAMES)
REFERENCES = References({REGION.id: REGION}, {}, {TOPIC.id: TOPIC}, {})
NOTHING = Unreadable(frozenset(), frozenset())


def told(*stories: Story, unreadable: Unreadable = NOTHING, folders: frozenset[str] = frozenset()) -> list[str]:
    """Return what is said of these stories, each as ``line rule value``."""
    library = make_library(stories, REFERENCES, MORNING, unreadable=unreadable)
    every = folders | {story.folder for story in stories}
    found = [each for story in library.index for each in reference_problems(story, library, every)]
    return [f"{each.line} {each.rule} {dict(each.parameters).get('value', '')}".strip() for each in found]


def test_known_ids_are_not_told() -> None:
    """What exists on the day of the story may be named by it."""
    person = make_story("omarov", BIOGRAPHIES)
    assert told(make_story(region=REGION.id, topics=(TOPIC.id,), people=(Slug("omarov"),)), person) == []


def test_unknown_ids_are_told_on_their_line() -> None:
    """Each id that names nothing is told, and every one of a list."""
    halves = {KAZAKH: make_half(lines={"court": 4, "topics": 5, "contact": 6})}
    story = make_story(
        halves=halves, court=CourtId("moon"), topics=(TopicId("x"), TopicId("mediaton")), contact=ContactId("y")
    )
    assert told(story) == [
        "4 reference-unknown moon",
        "5 reference-unknown x",
        "5 reference-misspelt mediaton",
        "6 reference-unknown y",
    ]


def test_faulty_tables_are_not_told_by_stories() -> None:
    """A table or an entry that cannot be read has a problem of its own."""
    story = make_story(court=CourtId("moon"), topics=(TopicId("x"),))
    unreadable = Unreadable(frozenset({"court"}), frozenset({("topics", "x")}))
    assert told(story, unreadable=unreadable) == []


def test_region_begins_on_its_first_day() -> None:
    """A story of the day before names a region that was not there yet."""
    day_before = MORNING.replace(day=19)
    assert told(make_story(region=REGION.id)) == []
    assert told(make_story(region=REGION.id, moment=day_before)) == ["1 reference-out-of-time"]


def test_unreadable_biography_is_there() -> None:
    """A person whose biography cannot be read is told once, by the biography."""
    story = make_story(people=(Slug("omarov"),))
    assert told(story) == ["1 reference-unknown omarov"]
    assert told(story, folders=frozenset({"biographies/omarov"})) == []


def test_draft_may_name_a_draft() -> None:
    """Readers of a story can open the biographies that it names; before it is public, nobody has to."""
    person = make_story("omarov", BIOGRAPHIES, draft=True)
    people = (Slug("omarov"),)
    assert told(make_story(people=people), person) == ["1 person-not-public"]
    assert told(make_story(people=people, draft=True), person) == []
    assert told(make_story(people=people, unusable=frozenset({"ru.md"})), person) == []
