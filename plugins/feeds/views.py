"""What the templates of feeds see. Addresses are relative to the site's base path."""

from dataclasses import dataclass
from datetime import datetime

from plugins.domain.language import Language
from plugins.domain.section import SectionId
from plugins.domain.story import Correction
from plugins.pages.notice_views import Corrected
from plugins.pages.views import FeedLink, Figure


@dataclass(frozen=True, slots=True)
class Category:
    """What a story is filed under: a set of terms by its lasting id, the term that is the same in every language."""

    scheme: str
    term: str
    label: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A story in a feed: what programs are told of it, and nothing else that its page has.

    ``id`` outlives its address; ``translations`` are the other languages it can be read in.
    """

    id: str
    address: str
    translations: tuple[tuple[Language, str], ...]
    moment: datetime | None
    updated: datetime
    section: SectionId
    categories: tuple[Category, ...]
    title: str
    lead: str
    photo: Figure | None
    corrections: tuple[Correction, ...]
    parts: tuple[str | Figure, ...]
    sample: bool


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """A correction in the feed of corrections, with its lasting id and the moment that it counts from."""

    id: str
    updated: datetime
    corrected: Corrected


@dataclass(frozen=True, slots=True)
class CorrectionFeedView:
    """The feed of corrections, the newest first."""

    id: str
    link: FeedLink
    updated: datetime
    entries: tuple[CorrectionEntry, ...]


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed: the newest stories of a list, newest first. ``updated`` is the moment of the latest change among them."""

    id: str
    link: FeedLink
    updated: datetime
    entries: tuple[FeedEntry, ...]
