"""The files that programs look for at known addresses, as pages."""

from collections.abc import Iterator
from datetime import datetime

from plugins.discovery.news import news_address, news_pages
from plugins.discovery.sitemap import INDEX, sitemap_pages
from plugins.discovery.views import SecurityView, Sitemap, SitemapsView
from plugins.domain.config import SiteConfig
from plugins.domain.date import KAZAKHSTAN
from plugins.library.library import Library
from plugins.pages.page import Page


def discovery_pages(library: Library, config: SiteConfig) -> Iterator[Page]:
    """Yield every file of this package."""
    yield from sitemap_pages(library, config)
    yield from news_pages(library, config)
    yield from host_pages(config)
    for language in config.languages:
        yield Page(f"{language}/opensearch.xml", language, "discovery/opensearch.xml", None)
        yield Page(f"{language}/site.webmanifest", language, "discovery/site.webmanifest", None)


def host_pages(config: SiteConfig) -> Iterator[Page]:
    """Yield what a host tells in no language: where crawlers begin, and how to report a vulnerability."""
    first = config.languages[0]
    starts = (INDEX, *(news_address(language) for language in config.languages))
    sitemaps = SitemapsView(tuple(Sitemap(address, None) for address in starts))
    yield Page("robots.txt", first, "discovery/robots.txt", sitemaps)
    security = SecurityView(config.security_contact, expiry(config.at))
    yield Page(".well-known/security.txt", first, "discovery/security.txt", security)


def expiry(moment: datetime) -> datetime:
    """Return until when security.txt is to be trusted: the first day of a month, six to seven months ahead.

    RFC 9116 wants less than a year. The whole month keeps the file the same from one build to the next.
    """
    months = moment.year * 12 + moment.month + 6
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=KAZAKHSTAN)
