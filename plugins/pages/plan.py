"""All pages of the site, as a stream: a page is made when it is asked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from plugins.components.sheet import sheet_pages
from plugins.domain.config import SiteConfig
from plugins.images.plan import Picture
from plugins.links.resolve import Space
from plugins.pages.archive import archive_pages
from plugins.pages.corrections import corrections_page
from plugins.pages.edition import Edition
from plugins.pages.home import door_pages, home_page, not_found_page
from plugins.pages.index import biographies_page, index_pages
from plugins.pages.listing import court_listings, region_listings, section_listings, topic_listings
from plugins.pages.notices import expired_pages, withdrawn_pages
from plugins.pages.page import Page, page_at
from plugins.pages.search import search_page
from plugins.pages.shortcuts import moved_pages, short_pages
from plugins.pages.story import own_pages, person_pages, story_pages
from plugins.pages.views import Remark, RemarksView

REMARKS_ADDRESS: Final = "/preview/"
"""Where a preview lists all problems, also those of stories that could not be read at all."""

FAMILIES: Final[tuple[Callable[[Edition], Iterator[Page]], ...]] = (
    home_page,
    story_pages,
    person_pages,
    own_pages,
    section_listings,
    biographies_page,
    region_listings,
    court_listings,
    topic_listings,
    index_pages,
    archive_pages,
    search_page,
    corrections_page,
    withdrawn_pages,
    expired_pages,
    moved_pages,
    not_found_page,
)
"""Every family of pages, each present in every language."""


def plan(
    space: Space,
    pictures: Mapping[str, Picture],
    config: SiteConfig,
    remarks: tuple[Remark, ...] = (),
    share_cards: Mapping[str, str] | None = None,
) -> Iterator[Page]:
    """Yield every page of the site, the editions in the order of the languages; remarks are for a preview."""
    editions = [Edition(each, space, pictures, config, remarks, share_cards) for each in config.languages]
    yield from _carded(door_pages(config.languages[0]), editions[0])
    yield from short_pages(editions)
    for edition in editions:
        for family in FAMILIES:
            yield from _carded(family(edition), edition)
    if config.preview:
        yield from sheet_pages(config.languages, pictures.values())
        yield page_at(REMARKS_ADDRESS, config.languages[0], "remarks.html", RemarksView(remarks))


def _carded(pages: Iterator[Page], edition: Edition) -> Iterator[Page]:
    """Yield pages, those without a card with the one of their edition."""
    yield from (page if page.card else replace(page, card=edition.share_card()) for page in pages)
