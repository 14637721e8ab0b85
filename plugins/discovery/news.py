"""Sitemaps for news services: the stories of the last two days, each language by itself."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import Final

from plugins.discovery.views import NewsItem, NewsView
from plugins.domain.language import Language
from plugins.domain.url import story_address
from plugins.library.library import Library
from plugins.pages.edition import Edition
from plugins.pages.family import Family, InEachLanguage, once
from plugins.pages.page import Page

RECENT: Final = timedelta(days=2)
"""News services take no older story."""

LIMIT: Final = 1000
"""So many stories a news sitemap may have."""


def news_address(language: Language) -> str:
    """Return the address of the news sitemap of a language, which is there even when nothing has happened."""
    return f"/sitemaps/news-{language}.xml"


def _news(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the news sitemap of a language."""
    view = NewsView(tuple(islice(_items(edition.library, edition.language), LIMIT)))
    yield Page(news_address(edition.language).removeprefix("/"), edition.language, "discovery/news.xml", view)


def _items(library: Library, language: Language) -> Iterator[NewsItem]:
    """Yield the recent stories that have a half in the language, newest first."""
    for story in library.dated:
        if not story.moment or library.has_passed(story.moment + RECENT):
            return
        if language in story.halves:
            title = story.halves[language].title
            yield NewsItem(story_address(story, language), title, story.moment, story.sample)


NEWS: Final = Family("news", once, InEachLanguage(_news))
"""The news sitemap of each language."""
