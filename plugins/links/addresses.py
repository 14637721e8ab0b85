"""Addresses of the site's pages that are no stories, for links that an editor copies from the browser."""

from collections.abc import Iterable, Iterator

from plugins.domain.language import Language
from plugins.domain.section import BIOGRAPHIES, DATED_SECTIONS
from plugins.domain.url import join
from plugins.library.library import Library


def site_addresses(library: Library, languages: tuple[Language, ...]) -> frozenset[str]:
    """Return the addresses of all pages but stories: the door, front pages, indexes and lists by first page."""
    return frozenset({join(), *(join(language, *parts) for language in languages for parts in _parts(library))})


def _parts(library: Library) -> Iterator[tuple[str, ...]]:
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
    yield from (("search",), ("archive",), ("corrections",))
    yield from (("archive", year) for year in library.lists_named("year/"))
    yield from (("archive", *month.split("-")) for month in library.lists_named("month/"))
