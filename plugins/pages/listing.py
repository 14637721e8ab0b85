"""Lists of stories: by section, region, court and topic, cut into pages.

Pages are numbered from the oldest, and the list's own address shows the newest. So an address with a number keeps
showing the same stories, and a new story changes one page of a list instead of all of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.domain.identifier import CourtId, RegionId, TopicId
from plugins.domain.reference import Named
from plugins.domain.url import join
from plugins.library.library import Stories
from plugins.pages.edition import Edition
from plugins.pages.family import Editions
from plugins.pages.feeds import FOLLOWED
from plugins.pages.page import Page, page_at
from plugins.pages.views import FeedLink, ListingView, Pager


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list: its address, its stories newest first, and the way to the others."""

    address: str
    stories: Stories
    pager: Pager


def slice_of(name: str, number: int, base: str, edition: Edition) -> Slice:
    """Return a page of a list of the library. Only the newest one tells how many stories all have together."""
    library, size = edition.library, edition.config.listing_size
    count, stories = library.count_parts(name, size), library.part(name, size, number)
    pager = Pager(
        newer=_address(base, number + 1, count) if number < count else "",
        older=_address(base, number - 1, count) if number > 1 else "",
        number=number,
        count=count,
        total=(count - 1) * size + len(stories) if number == count else None,
    )
    return Slice(_address(base, number, count), stories, pager)


def _address(base: str, number: int, count: int) -> str:
    return base if number == count else f"{base}page/{number}/"


def slices(names: Iterable[str], editions: Editions) -> Iterator[str]:
    """Yield every page of some lists as a subject: the name of the list and the number, such as ``topics/land/3``."""
    for name in names:
        count = editions[0].library.count_parts(name, editions[0].config.listing_size)
        yield from (f"{name}/{number}" for number in range(count, 0, -1))


def listing_page(edition: Edition, slice_: str, base: str, view: ListingView) -> Page:
    """Return a page of a list, given as a subject; ``view`` is the list's own part, to which the stories are added."""
    name, _, number = slice_.rpartition("/")
    part = slice_of(name, int(number), base, edition)
    days = [entry.day for entry in part.stories.entries]
    filled = replace(
        view,
        cards=edition.cards(part.stories.entries),
        pager=part.pager,
        first=days[-1] if days else None,
        last=days[0] if days else None,
        feed=FeedLink(view.kind, view.subject, view.name, base) if view.kind in FOLLOWED else None,
    )
    return page_at(part.address, edition.language, "listing.html", filled)


def subject_of(slice_: str) -> str:
    """Return what the stories of a page have in common: ``land`` for ``topics/land/3``."""
    return slice_.split("/")[1]


def section_page(edition: Edition, slice_: str) -> Iterator[Page]:
    """Yield a page of the list of a section."""
    id_ = subject_of(slice_)
    yield listing_page(edition, slice_, join(edition.language, id_), listing_view("section", id_))


def region_page(edition: Edition, slice_: str) -> Iterator[Page]:
    """Yield a page of the list of a region, with its courts and its contact."""
    region_id, references = RegionId(subject_of(slice_)), edition.library.references
    view = _named_view("region", region_id, references.regions[region_id], edition)
    courts = [court for court in references.courts.values() if court.region == region_id]
    links = tuple(link for court in courts if (link := edition.court(court.id)))
    view = replace(view, courts=links, contact=edition.regional_contact(region_id))
    yield _reference_page(edition, slice_, view)


def court_page(edition: Edition, slice_: str) -> Iterator[Page]:
    """Yield a page of the list of a court, with its region and the contact there."""
    court = edition.library.references.courts[CourtId(subject_of(slice_))]
    view = _named_view("court", court.id, court, edition)
    view = replace(view, region=edition.region(court.region), contact=edition.regional_contact(court.region))
    yield _reference_page(edition, slice_, view)


def topic_page(edition: Edition, slice_: str) -> Iterator[Page]:
    """Yield a page of the list of a topic."""
    topic = edition.library.references.topics[TopicId(subject_of(slice_))]
    yield _reference_page(edition, slice_, _named_view("topic", topic.id, topic, edition))


def _reference_page(edition: Edition, slice_: str, view: ListingView) -> Page:
    kind, id_, _ = slice_.split("/")
    return listing_page(edition, slice_, join(edition.language, kind, id_), view)


_NO_PAGER = Pager("", "", 1, 1, 0)


def listing_view(kind: str, subject: str, name: str = "") -> ListingView:
    """Return the view of a list before its stories are put in."""
    return ListingView(kind=kind, subject=subject, name=name, cards=(), pager=_NO_PAGER)


def _named_view(kind: str, id_: str, entry: Named, edition: Edition) -> ListingView:
    former = tuple(past.names[edition.language] for past in entry.former)
    return replace(listing_view(kind, id_, entry.names[edition.language]), former=former)
