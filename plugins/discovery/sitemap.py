"""Sitemaps by the protocol of sitemaps.org: one for the stories of each year, one for the rest, and their index."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from plugins.discovery.places import moment_of, standing_places, story_place
from plugins.discovery.views import Place, Sitemap, SitemapsView, SitemapView
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, once
from plugins.pages.page import Page

T = TypeVar("T")

LIMIT: Final = 50_000
"""So many addresses a sitemap may have by the protocol."""

INDEX: Final = "/sitemap.xml"
"""The address of the index, where crawlers look for it."""

STANDING: Final = "pages"
"""The name of the sitemap of all that is no story of a year."""


def _names(editions: Editions) -> Iterator[str]:
    yield STANDING
    yield from editions[0].library.lists_named("year/")


def _sitemaps(editions: Editions, name: str) -> Iterator[Page]:
    """Yield the sitemap of a year, or that of the rest, in as many parts as the protocol asks for."""
    for number, part in enumerate(_parts(tuple(_places(editions, name)), editions), start=1):
        yield Page(_path(name, number), editions[0].language, "discovery/sitemap.xml", SitemapView(part))


def _places(editions: Editions, name: str) -> Iterator[Place]:
    library = editions[0].library
    if name == STANDING:
        yield from standing_places(library, editions[0].config.languages)
    else:
        yield from (story_place(story) for story in library.listed(f"year/{name}"))


def _index(editions: Editions, _: str) -> Iterator[Page]:
    """Yield the index, which leads to every sitemap and tells when it last changed."""
    first = editions[0]
    view = SitemapsView(tuple(sitemap for name in _names(editions) for sitemap in _listed(name, first, editions)))
    yield Page(INDEX.removeprefix("/"), first.language, "discovery/sitemaps.xml", view)


def _listed(name: str, first: Edition, editions: Editions) -> Iterator[Sitemap]:
    if name == STANDING:
        changes = tuple(place.changed for place in _places(editions, name))
    else:
        changes = tuple(moment_of(entry.changed) for entry in first.library.listed(f"year/{name}").entries)
    for number, part in enumerate(_parts(changes, editions), start=1):
        yield Sitemap(f"/{_path(name, number)}", max((each for each in part if each), default=None))


def _parts(members: Sequence[T], editions: Editions) -> Iterator[tuple[T, ...]]:
    size = LIMIT // (len(editions[0].config.languages) + 1)
    yield from (tuple(members[first : first + size]) for first in range(0, len(members), size))


def _path(name: str, number: int) -> str:
    return f"sitemaps/{name}.xml" if number == 1 else f"sitemaps/{name}-{number}.xml"


SITEMAPS: Final = Family("sitemaps", _names, _sitemaps)
"""The sitemaps of all years and of the rest."""

SITEMAP_INDEX: Final = Family("sitemap-index", once, _index)
"""The file that leads crawlers to the sitemaps."""
