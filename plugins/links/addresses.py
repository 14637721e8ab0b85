"""Addresses of the site's pages that are no stories, for links that an editor copies from the browser."""

from collections.abc import Iterable, Iterator, Set
from functools import cached_property
from typing import Final

from plugins.domain.language import Language
from plugins.domain.section import BIOGRAPHIES, DATED_SECTIONS
from plugins.domain.url import join
from plugins.library.library import Library

ARCHIVE: Final = "archive"
"""The part of an address below which years and months lie."""


class SiteAddresses(Set[str]):
    """The addresses of all pages but stories, worked out when the first is asked for; each that is asked is noted."""

    def __init__(self, library: Library, languages: tuple[Language, ...]) -> None:
        """Take the library, which notes what is asked, and the languages of the site."""
        self.library, self.languages = library, languages

    @cached_property
    def _members(self) -> frozenset[str]:
        return self._lasting | _addresses(_of_periods(self.library), self.languages)

    @cached_property
    def _lasting(self) -> frozenset[str]:
        return _addresses(_of_lists(self.library), self.languages)

    def __contains__(self, address: object) -> bool:
        self.library.reads.note(f"address:{address}")
        # To know which months have stories takes a look at all of them, and few links lead there.
        return address in self._lasting or (f"/{ARCHIVE}/" in str(address) and address in self._members)

    def __iter__(self) -> Iterator[str]:
        """Yield every address; whoever reads them all has to note it."""
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)


def site_addresses(library: Library, languages: tuple[Language, ...]) -> frozenset[str]:
    """Return the addresses of all pages but stories: the door, front pages, indexes and lists by first page."""
    return frozenset(SiteAddresses(library, languages))


def _addresses(parts: Iterable[tuple[str, ...]], languages: tuple[Language, ...]) -> frozenset[str]:
    return frozenset({join(), *(join(language, *each) for each in parts for language in languages)})


def _of_lists(library: Library) -> Iterator[tuple[str, ...]]:
    yield ()
    yield from ((section.id,) for section in (*DATED_SECTIONS, BIOGRAPHIES))
    tables: dict[str, Iterable[str]] = {
        "regions": library.references.regions,
        "courts": library.references.courts,
        "topics": library.references.topics,
    }
    for kind, table in tables.items():
        yield (kind,)
        yield from ((kind, id_) for id_ in table)
    yield from (("search",), (ARCHIVE,), ("corrections",))


def _of_periods(library: Library) -> Iterator[tuple[str, ...]]:
    yield from (archive_parts(year) for year in _periods("year/", library))
    yield from (archive_parts(month) for month in _periods("month/", library))


def _periods(kind: str, library: Library) -> Iterator[str]:
    return (name.removeprefix(kind) for name in library.list_names(kind))


def archive_parts(period: str) -> tuple[str, ...]:
    """Return the parts of the address of a year or a month, such as 2026-11."""
    return (ARCHIVE, *period.split("-"))
