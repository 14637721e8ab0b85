"""Sitemaps by the protocol of sitemaps.org: one for the stories of each year, one for the rest, and their index."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from plugins.discovery.places import standing_places, story_place
from plugins.discovery.views import Place, Sitemap, SitemapsView, SitemapView
from plugins.domain.config import SiteConfig
from plugins.library.library import Library
from plugins.pages.page import Page

LIMIT: Final = 50_000
"""So many addresses a sitemap may have by the protocol."""

INDEX: Final = "/sitemap.xml"
"""The address of the index, where crawlers look for it."""


def sitemap_pages(library: Library, config: SiteConfig) -> Iterator[Page]:
    """Yield all sitemaps, and the index that leads to them."""
    language, size = config.languages[0], LIMIT // (len(config.languages) + 1)
    listed: list[Sitemap] = []
    for name, places in _sitemaps(library, config):
        for number, part in enumerate(_parts(places, size), start=1):
            page = Page(_path(name, number), language, "discovery/sitemap.xml", SitemapView(part))
            listed.append(Sitemap(page.address, max((each.changed for each in part if each.changed), default=None)))
            yield page
    yield Page(INDEX.removeprefix("/"), language, "discovery/sitemaps.xml", SitemapsView(tuple(listed)))


def _sitemaps(library: Library, config: SiteConfig) -> Iterator[tuple[str, Sequence[Place]]]:
    yield "pages", tuple(standing_places(library, config.languages))
    for year, stories in groupby(library.dated, key=lambda story: str(story.day)[:4]):
        yield year, [story_place(story) for story in stories]


def _parts(places: Sequence[Place], size: int) -> Iterator[tuple[Place, ...]]:
    yield from (tuple(places[first : first + size]) for first in range(0, len(places), size))


def _path(name: str, number: int) -> str:
    return f"sitemaps/{name}.xml" if number == 1 else f"sitemaps/{name}-{number}.xml"
