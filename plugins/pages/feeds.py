"""Feeds as pages refer to them: which lists of an edition have one, and at which addresses.

A feed lies beside its list in two formats, ``feed.xml`` (Atom) and ``feed.json`` (JSON Feed). A list has its feed
however few stories it holds, since a published address is for ever.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from plugins.domain.reference import Named
from plugins.domain.section import DATED_SECTIONS
from plugins.domain.url import join
from plugins.pages.edition import Edition
from plugins.pages.views import FeedLink

FEEDS_PAGE: Final = "feeds"
"""The slug of the site's own page that lists all feeds."""

CORRECTIONS: Final = "corrections"
"""The last part of the address of the page of corrections."""

FOLLOWED: Final = frozenset({"section", "region", "court"})
"""The kinds of lists that have a feed."""


def feed_links(edition: Edition) -> tuple[FeedLink, ...]:
    """Return all feeds of an edition: of the whole site, of each section, each region and each court."""
    references = edition.library.references
    return (
        FeedLink("site", "", "", join(edition.language)),
        *(FeedLink("section", each.id, "", join(edition.language, each.id)) for each in DATED_SECTIONS),
        *edition.in_order(tuple(_named("region", references.regions, edition)), lambda link: link.name),
        *edition.in_order(tuple(_named("court", references.courts, edition)), lambda link: link.name),
    )


def correction_feed(edition: Edition) -> FeedLink:
    """Return the feed of corrections, which lies beside the page that tells them."""
    return FeedLink("corrections", "", "", join(edition.language, CORRECTIONS))


def _named(kind: str, table: Mapping[Any, Named], edition: Edition) -> Iterator[FeedLink]:
    for id_, entry in table.items():
        yield FeedLink(kind, id_, entry.names[edition.language], join(edition.language, f"{kind}s", id_))
