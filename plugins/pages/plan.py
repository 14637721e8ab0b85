"""All pages of the site, as a stream: a page is made when it is asked for."""

from collections.abc import Iterator, Mapping
from typing import Final

from plugins.components.sheet import sheet_pages
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.images.plan import Picture
from plugins.links.resolve import Space
from plugins.pages.archive import OVERVIEWS
from plugins.pages.corrections import CORRECTIONS
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, once
from plugins.pages.home import DOOR, HOME, NOT_FOUND
from plugins.pages.index import INDEXES, PEOPLE
from plugins.pages.lists import LISTS
from plugins.pages.notices import EXPIRED, WITHDRAWN
from plugins.pages.page import Page, page_at
from plugins.pages.search import SEARCH
from plugins.pages.shortcuts import MOVED, SHORT
from plugins.pages.story import BIOGRAPHIES_OF_PEOPLE, OWN, STORIES
from plugins.pages.views import Remark, RemarksView

REMARKS_ADDRESS: Final = "/preview/"
"""Where a preview lists all problems, also those of stories that could not be read at all."""


def remarks_page(language: Language, remarks: tuple[Remark, ...]) -> Page:
    """Return a preview's list of all problems, which is made when the others have been looked at."""
    return page_at(REMARKS_ADDRESS, language, "remarks.html", RemarksView(remarks))


def _components(editions: Editions, _: str) -> Iterator[Page]:
    first = editions[0]
    if first.config.preview:
        yield from sheet_pages(first.config.languages, first.pictures.values())


COMPONENTS: Final = Family("components", once, _components)
"""A preview's sheet of all components."""

FAMILIES: Final[tuple[Family, ...]] = (
    DOOR,
    HOME,
    STORIES,
    BIOGRAPHIES_OF_PEOPLE,
    OWN,
    LISTS,
    PEOPLE,
    INDEXES,
    OVERVIEWS,
    SEARCH,
    CORRECTIONS,
    WITHDRAWN,
    EXPIRED,
    SHORT,
    MOVED,
    NOT_FOUND,
    COMPONENTS,
)
"""Every family of pages."""


def plan(
    space: Space,
    pictures: Mapping[str, Picture],
    config: SiteConfig,
    remarks: tuple[Remark, ...] = (),
    share_cards: Mapping[str, str] | None = None,
) -> Iterator[Page]:
    """Yield every page of the site; remarks are for a preview."""
    editions = tuple(Edition(each, space, pictures, config, remarks, share_cards) for each in config.languages)
    for family in FAMILIES:
        for subject in family.subjects(editions):
            yield from (made for made in family.make(editions, subject) if isinstance(made, Page))
