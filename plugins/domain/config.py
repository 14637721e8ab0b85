"""The site's own settings, one frozen value, made in pelicanconf.py and nowhere else."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from plugins.domain.language import KAZAKH, RUSSIAN, Language


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a command line may change for one run; None leaves the setting as it is.

    ``publish`` takes publishconf.py instead of pelicanconf.py, ``allow_samples`` lets invented stories through there.
    ``without`` names steps that shall make no files.
    """

    content: Path | None = None
    output: Path | None = None
    at: str | None = None
    message_language: str | None = None
    format: str | None = None
    workers: int | None = None
    publish: bool = False
    allow_samples: bool = False
    cache: Path | None = None
    without: frozenset[str] = frozenset()
    theme: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """Settings of the site. ``site_url`` has no trailing slash; ``at`` is the moment of the build.

    ``workers`` is the number of processes, 0 for one per core. ``file_limit`` is in bytes. A preview shows every
    story, also drafts, faulty ones and those whose moment has not come, with their problems in place. ``without`` names
    the plugins that make no files in this run, though they check: their addresses stand in the pages all the same.

    ``tag_authority`` and ``tag_since`` begin the lasting ids of feeds and stories (RFC 4151): a host name, and a day
    on which it belonged to the site. They never change, even if the site moves. ``security_contact`` is the address
    for reports of vulnerabilities, a URI (RFC 9116).
    """

    root: Path
    content: Path
    output: Path
    cache: Path
    theme: Path
    site_url: str
    at: datetime
    languages: tuple[Language, ...] = (KAZAKH, RUSSIAN)
    message_language: Language = Language("en")
    message_format: str = "text"
    listing_size: int = 20
    related_count: int = 3
    file_limit: int = 20_000_000
    text_limit: int = 1_000_000
    workers: int = 0
    preview: bool = False
    allow_samples: bool = True
    without: frozenset[str] = frozenset()
    tag_authority: str = "court-news.example"
    tag_since: date = date(2026, 1, 1)
    security_contact: str = "mailto:security@court-news.example"

    @property
    def base_path(self) -> str:
        """The path under which the site is hosted, without a trailing slash: empty at the root of a host."""
        return urlsplit(self.site_url).path.rstrip("/")
