"""The public pages of the site, with their versions and last changes."""

from dataclasses import replace
from datetime import date, timedelta

from plugins.discovery.places import standing_places, story_place
from plugins.discovery.views import Place, Version
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.story import Correction, Story
from plugins.library.library import Library
from tests.feeds.made import kazakh_only, make_edition, retold
from tests.site import LANGUAGES, NOON

LIBRARY = make_edition().library
PLENARY = LIBRARY.dated[0]
ADDRESS = "press-releases/2026/plenary-session/"


def standing(library: Library = LIBRARY) -> dict[str, Place]:
    """Return the pages but for those of dated stories, by their Kazakh address."""
    return {place.versions[0].address: place for place in standing_places(library, LANGUAGES)}


def test_a_story_is_found_in_both_languages() -> None:
    """Each version was last changed at publication; readers of any other language are led to Kazakh."""
    moment = PLENARY.moment
    versions = (Version(KAZAKH, f"/kk/{ADDRESS}", moment), Version(RUSSIAN, f"/ru/{ADDRESS}", moment))
    assert story_place(PLENARY) == Place(versions, f"/kk/{ADDRESS}")


def test_a_pending_half_is_promised_to_nobody() -> None:
    """The page that says a translation is being made is no page to find."""
    assert [each.language for each in story_place(kazakh_only(PLENARY)).versions] == [KAZAKH]


def test_a_story_without_kazakh_is_found_in_russian() -> None:
    """Readers of other languages are led to the half that there is."""
    place = story_place(replace(PLENARY, halves={RUSSIAN: PLENARY.halves[RUSSIAN]}))
    assert (len(place.versions), place.default) == (1, f"/ru/{ADDRESS}")


def test_a_correction_changes_its_own_version() -> None:
    """The version that was corrected is the one to be read again."""

    def corrected(story: Story) -> Story:
        entry = Correction(date(2026, 11, 21), "was", "now")
        return retold(story, lambda half: replace(half, corrections=(entry,) if half.language == RUSSIAN else ()))

    kazakh, russian = (each.changed for each in story_place(corrected(PLENARY)).versions)
    assert kazakh == PLENARY.moment
    assert russian is not None
    assert russian.isoformat() == "2026-11-21T00:00:01+05:00"


def test_a_list_changes_with_its_newest_story() -> None:
    """Lists without stories, and pages of which nothing is known, tell no moment."""
    places = standing()
    assert places["/kk/"].changed == places["/kk/archive/2026/11/"].changed == PLENARY.moment
    assert places["/kk/regions/akmola/"].changed == LIBRARY.naming("regions", "akmola")[0].moment
    assert places["/kk/regions/abai/"].changed is places["/kk/about/"].changed is None


def test_a_biography_changes_with_the_stories_that_name_the_person() -> None:
    """They stand on its page."""
    newest = LIBRARY.naming("people", "serikova-aigul-bolatkyzy")[0].moment
    assert newest is not None
    assert standing()["/kk/biographies/serikova-aigul-bolatkyzy/"].changed == newest


def test_the_front_page_has_a_door_of_its_own() -> None:
    """Who reads neither language is led to where one is chosen, which is a page by itself."""
    front = standing()["/kk/"]
    assert [address for address, _ in front.pages] == ["/kk/", "/ru/", "/"]


def test_a_story_to_come_changes_nothing() -> None:
    """Neither its page nor a list tells of it before its minute."""
    before = make_edition(at=NOON - timedelta(days=2)).library
    assert standing(before)["/kk/"].changed == before.dated[0].moment != PLENARY.moment
