"""What the templates of this package see. Addresses are relative to the site's base path."""

from dataclasses import dataclass
from datetime import datetime

from plugins.domain.language import Language


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one language; ``changed`` is the moment of its last change, where content tells it."""

    language: Language
    address: str
    changed: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the languages it can be read in; ``default`` is for readers of any other language."""

    versions: tuple[Version, ...]
    default: str

    @property
    def changed(self) -> datetime | None:
        """The moment of the last change of any version."""
        return max((each.changed for each in self.versions if each.changed), default=None)

    @property
    def pages(self) -> tuple[tuple[str, datetime | None], ...]:
        """Address and last change of each version, and of the default where that is a page of its own."""
        pages = {each.address: each.changed for each in self.versions}
        return tuple({**pages, self.default: pages.get(self.default, self.changed)}.items())


@dataclass(frozen=True, slots=True)
class SitemapView:
    """A part of the site, page by page."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap, with the moment of the last change that it tells."""

    address: str
    changed: datetime | None


@dataclass(frozen=True, slots=True)
class SitemapsView:
    """Some sitemaps: all parts of the site, or those that a crawler begins with."""

    sitemaps: tuple[Sitemap, ...]


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A story of the last days, for news services."""

    address: str
    title: str
    moment: datetime
    sample: bool


@dataclass(frozen=True, slots=True)
class NewsView:
    """The stories of the last days in one language, newest first."""

    items: tuple[NewsItem, ...]


@dataclass(frozen=True, slots=True)
class SecurityView:
    """How to report a vulnerability, and until when that is true."""

    contact: str
    expires: datetime
