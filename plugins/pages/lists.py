"""All lists of stories, page by page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from plugins.domain.section import DATED_SECTIONS
from plugins.pages.archive import month_page
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, InEachLanguage
from plugins.pages.listing import court_page, region_page, section_page, slices, topic_page
from plugins.pages.page import Page

_PAGES: Final[Mapping[str, Callable[[Edition, str], Iterable[Page]]]] = {
    "section": section_page,
    "regions": region_page,
    "courts": court_page,
    "topics": topic_page,
    "month": month_page,
}
"""What makes a page of a list, by the kind of the list: what stands before the slash in its name."""


def _names(editions: Editions) -> Iterator[str]:
    """Yield the names of all lists, in the library, that have pages of their own."""
    library = editions[0].library
    references = library.references
    yield from (f"section/{section.id}" for section in DATED_SECTIONS)
    yield from map("regions/{}".format, references.regions)
    yield from map("courts/{}".format, references.courts)
    yield from map("topics/{}".format, references.topics)
    yield from map("month/{}".format, library.lists_named("month/"))


def _by_time(editions: Editions) -> list[str]:
    """Return every page of every list, newest first.

    A story stands in six lists. Pages that show the same stories are made one after the other, so that what was made
    of a story for one of them is still known for the others: 2 CPU seconds less for 20,000 halves.
    """
    library, size = editions[0].library, editions[0].config.listing_size

    def newest(slice_: str) -> float:
        name, _, number = slice_.rpartition("/")
        return -library.newest(name, size, int(number))

    return sorted(slices(_names(editions), editions), key=newest)


def _page(edition: Edition, slice_: str) -> Iterable[Page]:
    return _PAGES[slice_.partition("/")[0]](edition, slice_)


LISTS: Final = Family("lists", _by_time, InEachLanguage(_page))
"""Every page of the lists of sections, regions, courts, topics and months."""
