"""The files that programs look for at known addresses, as pages."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from plugins.discovery.news import NEWS, news_address
from plugins.discovery.sitemap import INDEX, SITEMAP_INDEX, SITEMAPS
from plugins.discovery.views import SecurityView, Sitemap, SitemapsView
from plugins.domain.date import KAZAKHSTAN
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, InEachLanguage, once
from plugins.pages.page import Page


def host_pages(editions: Editions, _: str) -> Iterator[Page]:
    """Yield what a host tells in no language: where crawlers begin, and how to report a vulnerability."""
    config, first = editions[0].config, editions[0].language
    starts = (INDEX, *(news_address(language) for language in config.languages))
    sitemaps = SitemapsView(tuple(Sitemap(address, None) for address in starts))
    yield Page("robots.txt", first, "discovery/robots.txt", sitemaps)
    security = SecurityView(config.security_contact, expiry(editions[0].library.today))
    yield Page(".well-known/security.txt", first, "discovery/security.txt", security)


def _browser_pages(edition: Edition, _: str) -> Iterator[Page]:
    """Yield what browsers are told: how to search the site, and how to keep it on a phone."""
    language = edition.language
    yield Page(f"{language}/opensearch.xml", language, "discovery/opensearch.xml", None)
    yield Page(f"{language}/site.webmanifest", language, "discovery/site.webmanifest", None)


def expiry(day: date) -> datetime:
    """Return until when security.txt is to be trusted: the first day of a month, six to seven months ahead.

    RFC 9116 wants less than a year. The whole month keeps the file the same from one build to the next.
    """
    months = day.year * 12 + day.month + 6
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=KAZAKHSTAN)


HOST: Final = Family("host", once, host_pages)
"""What a host tells in no language."""

BROWSERS: Final = Family("browsers", once, InEachLanguage(_browser_pages))
"""What browsers are told in each language."""

FAMILIES: Final = (SITEMAPS, SITEMAP_INDEX, NEWS, HOST, BROWSERS)
"""Every family of this package."""
