"""Feeds as pages refer to them: which lists of an edition have one, and at which addresses.

A feed lies beside its list in two formats, ``feed.xml`` (Atom) and ``feed.json`` (JSON Feed). A list has its feed
however few stories it holds, since a published address is for ever.
"""

from collections.abc import Mapping
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
        feed_link("site", "", edition),
        *(feed_link("section", each.id, edition) for each in DATED_SECTIONS),
        *edition.in_order(
            tuple(feed_link("region", id_, edition) for id_ in references.regions), lambda link: link.name
        ),
        *edition.in_order(tuple(feed_link("court", id_, edition) for id_ in references.courts), lambda link: link.name),
    )


def correction_feed(edition: Edition) -> FeedLink:
    """Return the feed of corrections, which lies beside the page that tells them."""
    return FeedLink("corrections", "", "", join(edition.language, CORRECTIONS))


def feed_link(kind: str, subject: str, edition: Edition) -> FeedLink:
    """Return the feed of one list."""
    if kind == "site":
        return FeedLink(kind, "", "", join(edition.language))
    if kind == "section":
        return FeedLink(kind, subject, "", join(edition.language, subject))
    tables: dict[str, Mapping[Any, Named]] = {
        "region": edition.library.references.regions,
        "court": edition.library.references.courts,
    }
    name = tables[kind][subject].names[edition.language]
    return FeedLink(kind, subject, name, join(edition.language, f"{kind}s", subject))
