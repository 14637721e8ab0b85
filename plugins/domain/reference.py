"""Reference data that stories point at by id: regions, courts, topics, contacts. Names live in time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from plugins.domain.identifier import ContactId, CourtId, RegionId, TopicId
from plugins.domain.language import Language

Names = Mapping[Language, str]
"""One name in every language of the site."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that was official before the day ``until``."""

    names: Names
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something with an official name, which may have had others before and may have begun or ended.

    ``short`` is the name for labels; ``since`` is its first day and ``until`` its last.
    """

    names: Names
    short: Names
    former: tuple[FormerName, ...] = ()
    since: date | None = None
    until: date | None = None

    def names_on(self, day: date | None) -> Names:
        """Return the names that were official on that day, so that an old release stays true; today's for None."""
        if day is None:
            return self.names
        ahead = [past for past in self.former if day < past.until]
        return min(ahead, key=lambda past: past.until).names if ahead else self.names

    def exists_on(self, day: date) -> bool:
        """True from the first to the last day of its life, both included; open ends count as for ever."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Named):
    """A region (өңір, регион): an oblast or a city of republican significance; ``iso`` is its ISO 3166-2 code."""

    id: RegionId
    iso: str
    type: str
    centre: Names | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Court(Named):
    """A court, or a body that serves the courts. ``region`` is None for those of the whole country."""

    id: CourtId
    level: str
    region: RegionId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Named):
    """A topic (тақырып, тема)."""

    id: TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom a journalist asks: a press secretary or a coordinating judge. ``region`` is None for the whole country."""

    id: ContactId
    names: Names
    role: str
    region: RegionId | None
    email: str = ""
    phone: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class References:
    """All reference data, each table in the order of its file; ``faulty`` names tables that lack unreadable entries."""

    regions: Mapping[RegionId, Region] = field(default_factory=dict)
    courts: Mapping[CourtId, Court] = field(default_factory=dict)
    topics: Mapping[TopicId, Topic] = field(default_factory=dict)
    contacts: Mapping[ContactId, Contact] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()
