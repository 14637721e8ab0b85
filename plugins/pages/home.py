"""The front page of an edition, the door at ``/`` and the page for an address that does not exist."""

from collections.abc import Iterator
from typing import Final

from plugins.domain.section import DATED_SECTIONS, SECTIONS, Section
from plugins.domain.url import join
from plugins.library.entry import Entry
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, InEachLanguage, carded, once
from plugins.pages.index import biographies, entries
from plugins.pages.page import Page, page_at
from plugins.pages.views import DoorView, HomeView, Shelf

LATEST: Final = 7
BESIDE_LEAD: Final = 2
SHELF: Final = 4
EVENTS: Final = 5


def _home(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the front page: the newest story with a picture leads, and what is announced has a place of its own."""
    dated = edition.library.dated.entries
    lead = next((entry for entry in dated if entry.photo), None)
    events = _events(dated)
    above = {entry.folder for entry in (lead, *events) if entry}
    latest = tuple(entry for entry in dated[: LATEST + len(above)] if entry.folder not in above)[:LATEST]
    above |= {entry.folder for entry in latest[:BESIDE_LEAD]}
    view = HomeView(
        lead=edition.card(lead.folder) if lead else None,
        latest=edition.cards(latest),
        events=edition.cards(events),
        shelves=tuple(_shelf(section, edition, above) for section in DATED_SECTIONS),
        biographies=biographies(edition)[:SHELF],
        regions=entries("regions", edition.library.references.regions, edition),
    )
    yield page_at(join(edition.language), edition.language, "home.html", view)


def _events(entries: tuple[Entry, ...]) -> list[Entry]:
    """Return the announcements that have not expired yet, the next to expire first."""
    return sorted((entry for entry in entries if entry.expires), key=lambda entry: entry.expires or 0.0)[:EVENTS]


def _shelf(section: Section, edition: Edition, above: set[str]) -> Shelf:
    """Return the newest stories of a section but for those that the page shows large already, by folder."""
    candidates = edition.library.of(section).entries[: SHELF + len(above)]
    shown = [entry for entry in candidates if entry.folder not in above][:SHELF]
    return Shelf(section.id, join(edition.language, section.id), edition.cards(shown))


def _not_found(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the page that a host shows for an address of this language that does not exist."""
    yield Page(f"{edition.language}/404.html", edition.language, "not_found.html", DoorView(tuple(SECTIONS)))


def _door(editions: Editions, _: str) -> Iterator[Page]:
    """Yield the bilingual pages outside of both languages: the door, and the page for what does not exist."""
    first, view = editions[0], DoorView(tuple(SECTIONS))
    pages = (("index.html", "root.html"), ("404.html", "root_not_found.html"))
    yield from carded((Page(path, first.language, template, view) for path, template in pages), first)


HOME: Final = Family("home", once, InEachLanguage(_home))
"""The front page of each language."""

NOT_FOUND: Final = Family("not-found", once, InEachLanguage(_not_found))
"""The page of each language for what does not exist."""

DOOR: Final = Family("door", once, _door)
"""The pages outside of both languages."""
