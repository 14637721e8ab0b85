"""The published record as values: every story that went out, with its addresses and a hash of each half."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.story import Correction
from plugins.domain.url import join, short_address
from plugins.domain.withdrawal import Withdrawal
from plugins.publication.facts import Facts


@dataclass(frozen=True, slots=True)
class OutHalf:
    """A half as it went out last: the SHA-256 of its public text, when that text went out, its corrections."""

    hash: str
    out: datetime
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutStory:
    """A story that went out. ``out`` is the moment of the first release that had it, ``published`` the one it tells.

    ``place`` is what its addresses have after the language; ``aliases`` and ``files`` are other addresses that have
    been public with it. ``facts`` is None where they are not held: in a record of an earlier program, and for what has
    no day.
    """

    id: StoryId
    place: str
    folder: str
    out: datetime
    published: datetime | None
    expires: datetime | None
    halves: Mapping[Language, OutHalf]
    aliases: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    facts: Facts | None = None

    def addresses(self, languages: tuple[Language, ...]) -> Iterator[str]:
        """Yield every address at which readers may look for the story."""
        yield from (join(language, self.place) for language in languages)
        yield short_address(self.id)
        yield from self.aliases
        yield from self.files


@dataclass(frozen=True, slots=True)
class PublishedRecord:
    """All that went out up to ``moment``, that of the last release: stories, withdrawals, the addresses of lists."""

    moment: datetime
    stories: Mapping[StoryId, OutStory] = field(default_factory=dict)
    withdrawals: Mapping[StoryId, Withdrawal] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
