"""Which stories stand in which feed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from plugins.domain.identifier import Slug, StoryId
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.reference import References
from plugins.domain.story import Correction, Story
from plugins.feeds.plan import FEEDS, NEWEST
from plugins.feeds.views import FeedView
from plugins.library.library import Library, make_library
from plugins.pages.edition import Edition
from tests.feeds.made import make_edition, retold
from tests.site import LANGUAGES, NOON

PLENARY = "k7m2xq"


def views(edition: Edition) -> dict[str, FeedView]:
    """Return the view of each feed by its path without the format."""
    return {page.path[:-4]: page.view for page in FEEDS.pages(edition) if isinstance(page.view, FeedView)}


def shown(edition: Edition, path: str) -> list[str]:
    """Return the ids of the stories in the feed of a list."""
    return [entry.id.split("/")[-2] for entry in views(edition)[f"{path}feed"].entries]


def only(id_: str, change: Callable[[Story], Story]) -> Callable[[Story], Story]:
    """Return the change of one story."""
    return lambda story: change(story) if story.id == id_ else story


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_a_feed_in_both_formats(language: Language) -> None:
    """The site, each section, region and court: an address that is published once never goes away."""
    library = make_edition().library
    lists = {f"regions/{id_}/" for id_ in library.references.regions}
    lists |= {f"courts/{id_}/" for id_ in library.references.courts}
    lists |= {"", "press-releases/", "courtroom/", "judge-day/", "news/"}
    paths = {page.path for page in FEEDS.pages(make_edition(language=language))}
    assert paths == {f"{language}/{path}feed.{form}" for path in lists for form in ("xml", "json")}


def test_a_feed_holds_the_stories_of_its_list() -> None:
    """Newest first, by section, region and court; a list without stories has an empty feed."""
    edition = make_edition()
    assert shown(edition, "kk/") == ["k7m2xq", "p3vtq8", "j4rw8k", "c2vs9h"]
    assert shown(edition, "kk/press-releases/") == ["k7m2xq", "p3vtq8"]
    assert shown(edition, "kk/regions/akmola/") == ["p3vtq8", "j4rw8k", "c2vs9h"]
    assert shown(edition, "kk/courts/supreme-court/") == ["k7m2xq"]
    assert shown(edition, "kk/regions/abai/") == []


def test_a_pending_half_is_in_no_feed_of_its_language() -> None:
    """Nobody subscribes to Russian to be told in Kazakh; the Kazakh entry promises no translation either."""
    kazakh_only = only(PLENARY, lambda story: replace(story, halves={KAZAKH: story.halves[KAZAKH]}))
    kazakh, russian = make_edition(kazakh_only), make_edition(kazakh_only, RUSSIAN)
    assert shown(russian, "ru/press-releases/") == ["p3vtq8"]
    entry = views(kazakh)["kk/press-releases/feed"].entries[0]
    assert (entry.id.split("/")[-2], entry.translations) == (PLENARY, ())


def test_an_id_survives_another_address() -> None:
    """A story that gets another slug is not shown as new."""
    moved = make_edition(only(PLENARY, lambda story: replace(story, slug=Slug("moved"))))
    before, after = (views(edition)["kk/feed"].entries[0] for edition in (make_edition(), moved))
    assert before.id == after.id
    assert before.address != after.address


def test_languages_have_ids_of_their_own() -> None:
    """Both halves of a story are entries, and each is known by itself."""
    entries = [views(make_edition(language=language))[f"{language}/feed"].entries[0] for language in LANGUAGES]
    assert len({entry.id for entry in entries}) == len(LANGUAGES)
    assert [dict(entry.translations) for entry in entries] == [
        {RUSSIAN: "/ru/press-releases/2026/plenary-session/"},
        {KAZAKH: "/kk/press-releases/2026/plenary-session/"},
    ]


def test_a_correction_moves_story_and_feed_on() -> None:
    """A reader of feeds is told that something was wrong, whichever entry it was."""
    entry = Correction(date(2026, 11, 21), "was", "now")
    change = only("c2vs9h", lambda story: retold(story, lambda half: replace(half, corrections=(entry,))))
    view = views(make_edition(change))["kk/feed"]
    assert view.updated == view.entries[-1].updated > view.entries[0].updated


def test_the_moment_of_the_build_leaves_no_trace() -> None:
    """Another build of the same stories gives the same feeds, empty ones included."""
    assert views(make_edition()) == views(make_edition(at=NOON + timedelta(days=100)))


def test_a_story_to_come_is_in_no_feed() -> None:
    """Until its minute nobody is told."""
    assert PLENARY not in shown(make_edition(at=NOON - timedelta(days=2)), "kk/")


def test_a_long_list_is_cut() -> None:
    """A feed has the newest stories only, so that it stays small for ever."""
    edition = make_edition()
    story = next(each for each in edition.library.stories if each.id == PLENARY)
    space = replace(edition.space, library=repeated(story, edition.library.references))
    entries = views(Edition(KAZAKH, space, edition.pictures, edition.config))["kk/feed"].entries
    assert [entry.moment for entry in entries] == [NOON - timedelta(day) for day in range(NEWEST)]


def repeated(story: Story, references: References) -> Library:
    """Return a library in which a story happened every day, somewhat longer than a feed goes back."""
    stories = (
        replace(story, id=StoryId(f"{day:06}"), folder=f"{story.folder}-{day}", moment=NOON - timedelta(day))
        for day in range(NEWEST + 5)
    )
    return make_library(stories, references, NOON)
