"""Lists of stories: by section, region, court, topic and month, cut into pages.

Pages are numbered from the oldest, and the list's own address shows the newest. So an address with a number keeps
showing the same stories, and a new story changes one page of a list instead of all of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from plugins.domain.identifier import CourtId, RegionId, TopicId
from plugins.domain.reference import Named
from plugins.domain.section import DATED_SECTIONS, SECTIONS, SectionId
from plugins.domain.story import Story
from plugins.domain.url import join
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, InEachLanguage
from plugins.pages.feeds import FOLLOWED
from plugins.pages.page import Page, page_at
from plugins.pages.views import FeedLink, ListingView, Pager


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list: its address, its stories newest first, and the way to the others."""

    address: str
    stories: tuple[Story, ...]
    pager: Pager


def slices(base: str, stories: Sequence[Story], size: int) -> Iterator[Slice]:
    """Yield the pages of a list, newest first; an empty list has one page.

    The newest page holds between ``size`` and ``2 * size - 1`` stories, every other one exactly ``size``.
    """
    count = max(1, len(stories) // size)
    newest = len(stories) - (count - 1) * size
    for number in range(count, 0, -1):
        end = newest + (count - number) * size
        start = 0 if number == count else end - size
        pager = Pager(
            newer=_address(base, number + 1, count) if number < count else "",
            older=_address(base, number - 1, count) if number > 1 else "",
            number=number,
            count=count,
            total=len(stories),
        )
        yield Slice(_address(base, number, count), tuple(stories[start:end]), pager)


def _address(base: str, number: int, count: int) -> str:
    return base if number == count else f"{base}page/{number}/"


def listing_pages(edition: Edition, base: str, stories: Sequence[Story], view: ListingView) -> Iterator[Page]:
    """Yield the pages of a list; ``view`` is the list's own part, to which each page adds its stories."""
    for part in slices(base, stories, edition.config.listing_size):
        days = [story.day for story in part.stories]
        filled = replace(
            view,
            cards=edition.cards(part.stories),
            pager=part.pager,
            first=days[-1] if days else None,
            last=days[0] if days else None,
            feed=FeedLink(view.kind, view.subject, view.name, base) if view.kind in FOLLOWED else None,
        )
        yield page_at(part.address, edition.language, "listing.html", filled)


def _section(edition: Edition, id_: str) -> Iterator[Page]:
    stories = edition.library.of(SECTIONS[SectionId(id_)])
    yield from listing_pages(edition, join(edition.language, id_), stories, listing_view("section", id_))


def _region(edition: Edition, id_: str) -> Iterator[Page]:
    """Yield the list of a region, with its courts and its contact."""
    region_id, references = RegionId(id_), edition.library.references
    view = _named_view("region", id_, references.regions[region_id], edition)
    courts = [court for court in references.courts.values() if court.region == id_]
    links = tuple(link for court in courts if (link := edition.court(court.id)))
    view = replace(view, courts=links, contact=edition.regional_contact(region_id))
    yield from _reference_listing(edition, "regions", id_, view)


def _court(edition: Edition, id_: str) -> Iterator[Page]:
    """Yield the list of a court, with its region and the contact there."""
    court = edition.library.references.courts[CourtId(id_)]
    view = _named_view("court", id_, court, edition)
    view = replace(view, region=edition.region(court.region), contact=edition.regional_contact(court.region))
    yield from _reference_listing(edition, "courts", id_, view)


def _topic(edition: Edition, id_: str) -> Iterator[Page]:
    topic = edition.library.references.topics[TopicId(id_)]
    yield from _reference_listing(edition, "topics", id_, _named_view("topic", id_, topic, edition))


def _reference_listing(edition: Edition, kind: str, id_: str, view: ListingView) -> Iterator[Page]:
    stories = edition.library.naming(kind, id_)
    yield from listing_pages(edition, join(edition.language, kind, id_), stories, view)


_NO_PAGER = Pager("", "", 1, 1, 0)


def listing_view(kind: str, subject: str, name: str = "") -> ListingView:
    """Return the view of a list before its stories are put in."""
    return ListingView(kind=kind, subject=subject, name=name, cards=(), pager=_NO_PAGER)


def _named_view(kind: str, id_: str, entry: Named, edition: Edition) -> ListingView:
    former = tuple(past.names[edition.language] for past in entry.former)
    return replace(listing_view(kind, id_, entry.names[edition.language]), former=former)


def _sections(_: Editions) -> Iterable[str]:
    return (section.id for section in DATED_SECTIONS)


def _regions(editions: Editions) -> Iterable[str]:
    return editions[0].library.references.regions


def _courts(editions: Editions) -> Iterable[str]:
    return editions[0].library.references.courts


def _topics(editions: Editions) -> Iterable[str]:
    return editions[0].library.references.topics


SECTION_LISTS: Final = Family("sections", _sections, InEachLanguage(_section))
REGION_LISTS: Final = Family("regions", _regions, InEachLanguage(_region))
COURT_LISTS: Final = Family("courts", _courts, InEachLanguage(_court))
TOPIC_LISTS: Final = Family("topics", _topics, InEachLanguage(_topic))
