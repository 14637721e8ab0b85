"""The feeds of an edition as pages: a list of stories in each format, from the same view."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from plugins.domain.section import DATED_SECTIONS, SECTIONS, SectionId
from plugins.domain.story import Story
from plugins.feeds.entry import make_entry
from plugins.feeds.identity import beginning, tag
from plugins.feeds.views import FeedEntry, FeedView
from plugins.library.library import Stories
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, InEachLanguage
from plugins.pages.feeds import feed_link
from plugins.pages.page import Page
from plugins.pages.views import FeedLink

NEWEST: Final = 30
"""So many stories stand in a feed: some days of the whole press service, and months of one court."""


def _lists(editions: Editions) -> Iterator[str]:
    """Yield every list that has a feed, as its kind and its subject."""
    references = editions[0].library.references
    yield "site/"
    yield from (f"section/{section.id}" for section in DATED_SECTIONS)
    yield from (f"region/{id_}" for id_ in references.regions)
    yield from (f"court/{id_}" for id_ in references.courts)


def _feeds(edition: Edition, name: str) -> Iterator[Page]:
    """Yield the feed of a list in both formats."""
    kind, _, subject = name.partition("/")
    link = feed_link(kind, subject, edition)
    view = _view(link, tuple(make_entry(story, edition) for story in _newest(link, edition)), edition)
    yield Page(link.atom.removeprefix("/"), edition.language, "feeds/feed.xml", view)
    yield Page(link.json.removeprefix("/"), edition.language, "feeds/feed.json", view)


FEEDS: Final = Family("feeds", _lists, InEachLanguage(_feeds))
"""Every feed of an edition in both formats."""


def _newest(link: FeedLink, edition: Edition) -> Iterator[Story]:
    """Yield the newest stories of a list but for those whose half in this language is still being written."""
    stories = _stories(link, edition)
    there = (place for place, entry in enumerate(stories.entries) if edition.language in entry.languages)
    return (stories[place] for place in islice(there, NEWEST))


def _stories(link: FeedLink, edition: Edition) -> Stories:
    if link.kind == "site":
        return edition.library.dated
    if link.kind == "section":
        return edition.library.of(SECTIONS[SectionId(link.subject)])
    return edition.library.naming(f"{link.kind}s", link.subject)


def _view(link: FeedLink, entries: tuple[FeedEntry, ...], edition: Edition) -> FeedView:
    id_ = tag(edition.config, "feeds", *link.address.strip("/").split("/"))
    return FeedView(id_, link, _updated(entries, edition), entries)


def _updated(entries: tuple[FeedEntry, ...], edition: Edition) -> datetime:
    """Return the latest change of the entries. A feed without any tells no change but that it began."""
    return max((entry.updated for entry in entries), default=beginning(edition.config))
