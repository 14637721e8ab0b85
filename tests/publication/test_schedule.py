"""The moments ahead: at each of them a build shows something else, and between them nothing changes."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.discovery.plan import FAMILIES
from plugins.domain.identifier import StoryId
from plugins.domain.language import KAZAKH
from plugins.domain.reference import References
from plugins.domain.story import Story
from plugins.domain.withdrawal import Withdrawal
from plugins.library.library import Library, make_library
from plugins.links.addresses import site_addresses
from plugins.links.resolve import Space
from plugins.pages.edition import Edition
from plugins.pages.plan import plan
from plugins.publication.schedule import EXPIRED, PUBLISHED, STATEMENT, TRANSLATION, changes, grouped, to_json
from plugins.reading.text import Text
from tests.site import CONTENT, LANGUAGES, NOON, site_config
from tests.stories import make_half, make_story

MINUTES = st.integers(-5000, 5000).map(lambda minutes: NOON + timedelta(minutes=minutes))
WITHDRAWN = Withdrawal(StoryId("aaaaaa"), "news/2026/withdrawn", date(2026, 11, 1), dict.fromkeys(LANGUAGES, "Себеп"))


@st.composite
def stories(draw: st.DrawFn) -> tuple[Story, ...]:
    """Draw some stories around noon: with and without an end, drafts, withdrawn ones, ones that lack a half."""
    made = []
    for number in range(draw(st.integers(1, 4))):
        moment = draw(MINUTES)
        lasts = draw(st.none() | st.integers(1, 4000))
        ends = moment + timedelta(minutes=lasts) if lasts else None
        id_ = WITHDRAWN.id if draw(st.integers(0, 5)) == 0 and not number else StoryId(f"{number}" * 6)
        story = make_story(
            f"s{number}",
            moment=moment,
            id=id_,
            expires=ends,
            archive=draw(st.booleans()),
            draft=draw(st.integers(0, 5)) == 0,
        )
        due = draw(st.none() | st.integers(-2, 3).map(lambda days: NOON.date() + timedelta(days=days)))
        if due:
            story = replace(story, halves={KAZAKH: make_half(folder=story.folder, translation_due=due)})
        made.append(story)
    return tuple(made)


def library_at(moment: datetime, made: tuple[Story, ...]) -> Library:
    """Return the library of these stories at a moment."""
    return make_library(made, References(), moment, withdrawals=(WITHDRAWN,))


def site_at(moment: datetime, made: tuple[Story, ...]) -> set[object]:
    """Return every page of the site of that moment with what it shows, as text, since views hold mappings."""
    library, config = library_at(moment, made), site_config(CONTENT, moment)
    texts = {half.path: Text(half.language) for story in made for half in story.halves.values()}
    addresses = site_addresses(library, LANGUAGES)
    space = Space(library, frozenset(story.folder for story in made), texts, addresses, LANGUAGES)
    pages = [*plan(space, {}, config)]
    for language in LANGUAGES:
        pages += (page for family in FAMILIES for page in family.pages(Edition(language, space, {}, config)))
    return {(page.path, repr(page.view)) for page in pages}


@given(stories(), MINUTES, MINUTES)
def test_nothing_changes_unannounced(made: tuple[Story, ...], one: datetime, other: datetime) -> None:
    """Two builds with no announced moment between them plan the same pages with the same views."""
    first, last = sorted((one, other))
    between = [change for change in changes(library_at(first, made), LANGUAGES) if change.moment <= last]
    if all(change.reason == STATEMENT for change in between):
        assert site_at(first, made) == site_at(last, made)


@given(stories(), MINUTES)
def test_what_is_announced_happens(made: tuple[Story, ...], moment: datetime) -> None:
    """At each moment that is told of stories, the site is another than just before."""
    for ahead, same in grouped(changes(library_at(moment, made), LANGUAGES), 5):
        if any(change.reason in (PUBLISHED, EXPIRED) for change in same):
            assert site_at(ahead - timedelta(seconds=1), made) != site_at(ahead, made)


def test_a_promise_passes_at_midnight() -> None:
    """The day after the promised one, the page no longer promises it."""
    story = make_story(halves={KAZAKH: make_half(translation_due=date(2026, 11, 23))})
    [change] = [each for each in changes(library_at(NOON, (story,)), LANGUAGES) if each.reason == TRANSLATION]
    assert f"{change.moment:%Y-%m-%d %H:%M}" == "2026-11-24 00:00"


def test_a_timer_reads_json() -> None:
    """The soonest moment comes first, with its offset; changes of one moment stand together."""
    moment = NOON + timedelta(minutes=90)
    made = tuple(make_story(slug, moment=moment, id=StoryId(slug * 6)) for slug in "bc")
    told = json.loads(to_json(grouped(changes(library_at(NOON, made), LANGUAGES), 1)))
    [first] = told["moments"]
    assert first["moment"] == "2026-11-21T13:30:00+05:00"
    assert first["changes"] == [
        {"reason": "published", "subject": "news/2026/2026-11-21-b"},
        {"reason": "published", "subject": "news/2026/2026-11-21-c"},
    ]
