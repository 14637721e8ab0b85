"""The front page of an edition, the door at ``/`` and the page for an address that does not exist."""

from collections.abc import Iterator
from typing import Final

from plugins.domain.language import Language
from plugins.domain.section import DATED_SECTIONS, SECTIONS, Section
from plugins.domain.story import Story
from plugins.domain.url import join
from plugins.pages.edition import Edition
from plugins.pages.index import biographies, entries
from plugins.pages.page import Page, page_at
from plugins.pages.views import DoorView, HomeView, Shelf

LATEST: Final = 7
BESIDE_LEAD: Final = 2
SHELF: Final = 4
EVENTS: Final = 5


def home_page(edition: Edition) -> Iterator[Page]:
    """Yield the front page: the newest story with a picture leads."""
    stories = edition.library.dated
    lead = next((story for story in stories if story.photo), None)
    latest = tuple(story for story in stories[: LATEST + 1] if story is not lead)[:LATEST]
    above = {story.folder for story in (lead, *latest[:BESIDE_LEAD]) if story}
    view = HomeView(
        lead=edition.card(lead) if lead else None,
        latest=edition.cards(latest),
        events=edition.cards(_events(stories)),
        shelves=tuple(_shelf(section, edition, above) for section in DATED_SECTIONS),
        biographies=biographies(edition)[:SHELF],
        regions=entries("regions", edition.library.references.regions, edition),
    )
    yield page_at(join(edition.language), edition.language, "home.html", view)


def _events(stories: tuple[Story, ...]) -> tuple[Story, ...]:
    """Return the announcements that have not expired yet, the next to expire first."""
    announced = ((story.expires, story) for story in stories if story.expires)
    return tuple(story for _, story in sorted(announced, key=lambda pair: pair[0]))[:EVENTS]


def _shelf(section: Section, edition: Edition, above: set[str]) -> Shelf:
    """Return the newest stories of a section but for those that the page shows large already, by folder."""
    candidates = edition.library.of(section)[: SHELF + len(above)]
    stories = tuple(story for story in candidates if story.folder not in above)[:SHELF]
    return Shelf(section.id, join(edition.language, section.id), edition.cards(stories))


def not_found_page(edition: Edition) -> Iterator[Page]:
    """Yield the page that a host shows for an address of this language that does not exist."""
    yield Page(f"{edition.language}/404.html", edition.language, "not_found.html", DoorView(tuple(SECTIONS)))


def door_pages(first: Language) -> Iterator[Page]:
    """Yield the bilingual pages outside of both languages: the door, and the page for what does not exist."""
    view = DoorView(tuple(SECTIONS))
    yield Page("index.html", first, "root.html", view)
    yield Page("404.html", first, "root_not_found.html", view)
