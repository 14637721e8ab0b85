"""The feeds of an edition as pages: a list of stories in each format, from the same view."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from plugins.domain.section import SECTIONS, SectionId
from plugins.domain.story import Story
from plugins.feeds.entry import make_entry
from plugins.feeds.identity import beginning, tag
from plugins.feeds.views import FeedEntry, FeedView
from plugins.pages.edition import Edition
from plugins.pages.feeds import feed_links
from plugins.pages.page import Page
from plugins.pages.views import FeedLink

NEWEST: Final = 30
"""So many stories stand in a feed: some days of the whole press service, and months of one court."""


def feed_pages(edition: Edition) -> Iterator[Page]:
    """Yield every feed of an edition in both formats."""
    lists = {link: _newest(link, edition) for link in feed_links(edition)}
    shown = {story.folder: story for stories in lists.values() for story in stories}
    entries = {folder: make_entry(story, edition) for folder, story in shown.items()}
    for link, stories in lists.items():
        view = _view(link, tuple(entries[story.folder] for story in stories), edition)
        yield Page(link.atom.removeprefix("/"), edition.language, "feeds/feed.xml", view)
        yield Page(link.json.removeprefix("/"), edition.language, "feeds/feed.json", view)


def _newest(link: FeedLink, edition: Edition) -> tuple[Story, ...]:
    """Return the newest stories of a list but for those whose half in this language is still being written."""
    there = (story for story in _stories(link, edition) if edition.language in story.halves)
    return tuple(islice(there, NEWEST))


def _stories(link: FeedLink, edition: Edition) -> tuple[Story, ...]:
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
