"""The feed of corrections of an edition, beside the page that tells them."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from plugins.domain.change import last_change
from plugins.feeds.identity import beginning, tag
from plugins.feeds.plan import NEWEST
from plugins.feeds.views import CorrectionEntry, CorrectionFeedView
from plugins.pages.corrections import corrected
from plugins.pages.edition import Edition
from plugins.pages.family import Family, InEachLanguage, once
from plugins.pages.feeds import CORRECTIONS, correction_feed
from plugins.pages.notice_views import Corrected
from plugins.pages.page import Page


def _feeds(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the feed of corrections in both formats."""
    link = correction_feed(edition)
    entries = tuple(_entry(each, edition) for each in islice(corrected(edition), NEWEST))
    updated = max((each.updated for each in entries), default=beginning(edition.config))
    view = CorrectionFeedView(tag(edition.config, "feeds", edition.language, CORRECTIONS), link, updated, entries)
    yield Page(link.atom.removeprefix("/"), edition.language, "feeds/corrections.xml", view)
    yield Page(link.json.removeprefix("/"), edition.language, "feeds/corrections.json", view)


def _entry(told: Corrected, edition: Edition) -> CorrectionEntry:
    """Return an entry whose id stays, since corrections that went out keep their place in their story's list."""
    id_ = tag(edition.config, CORRECTIONS, told.id, edition.language, str(told.number))
    updated = last_change(told.moment, (told.correction,)) or beginning(edition.config)
    return CorrectionEntry(id_, updated, told)


CORRECTION_FEEDS: Final = Family("correction-feeds", once, InEachLanguage(_feeds))
"""The feed of corrections of each language."""
