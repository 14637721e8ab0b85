"""Entries: what lists know of a story. All of them are in memory, while stories are opened one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Final, NamedTuple

from plugins.domain.change import last_change
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.identifier import ContactId, CourtId, RegionId, Slug, StoryId, TopicId
from plugins.domain.language import Language
from plugins.domain.section import SECTIONS, SectionId
from plugins.domain.story import Story
from plugins.domain.url import story_parts


class Entry(NamedTuple):
    """What decides in which lists a story stands, and where. Moments are seconds since 1970.

    ``changed`` is the moment of the latest change of any half, ``photo``, ``aliased``
    and ``corrected`` tell whether there is a photo, an old address, a correction of meaning.
    ``attached`` is False only where the texts surely lead to no file beside a story.

    It holds plain values only, so that a table of ten thousand is read from a cache in a hundredth of a second.
    """

    folder: str
    section: SectionId
    slug: Slug
    id: StoryId
    moment: float | None
    expires: float | None
    draft: bool
    sample: bool
    whole: bool
    region: RegionId | None
    court: CourtId | None
    topics: tuple[TopicId, ...]
    people: tuple[Slug, ...]
    languages: tuple[Language, ...]
    photo: bool
    aliased: bool
    archive: bool
    corrected: bool
    changed: float | None
    attached: bool
    contact: ContactId | None

    @property
    def day(self) -> date | None:
        """The day of publication in Kazakhstan, None for what has no day."""
        return _day_of(self.moment) if self.moment is not None else None

    @property
    def dated(self) -> bool:
        """True in sections whose stories have a day."""
        return SECTIONS[self.section].dated

    @property
    def address(self) -> str:
        """The story's address without slash and language in front or slash behind."""
        return "/".join(story_parts(SECTIONS[self.section], self.slug, self.day))

    def half_path(self, language: Language) -> str:
        """Return the path of the half in a language, or in the first there is while the translation is being made."""
        return f"{self.folder}/{language if language in self.languages else self.languages[0]}.md"

    def public(self, moment: float) -> bool:
        """True when readers may see the story at that moment, as ``Story.public`` says."""
        begun = self.moment is None or self.moment <= moment
        return begun and not self.draft and (self.expires is None or moment < self.expires)


@lru_cache(1 << 14)  # of each story a dozen pages ask
def _day_of(moment: float) -> date:
    return datetime.fromtimestamp(moment, KAZAKHSTAN).date()


def entry_of(story: Story, attached: bool = True) -> Entry:
    """Return the entry of a story, whose texts may lead to a file if ``attached``."""
    changes = [last_change(story.moment, half.told) for half in story.halves.values()]
    return Entry(
        story.folder,
        story.section.id,
        story.slug,
        story.id,
        story.moment.timestamp() if story.moment else None,
        story.expires.timestamp() if story.expires else None,
        story.draft,
        story.sample,
        story.whole,
        story.region,
        story.court,
        story.topics,
        story.people,
        tuple(story.halves),
        bool(story.photo),
        bool(story.aliases),
        story.archive,
        any(half.told for half in story.halves.values()),
        max((change.timestamp() for change in changes if change), default=None),
        attached,
        story.contact,
    )


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries newest first and then by folder, so that no list depends on the order of files."""
    return tuple(sorted(entries, key=lambda entry: (-(entry.moment or 0.0), entry.folder)))


def _of_day(kind: str, signs: int) -> Callable[[Entry], Iterable[str]]:
    """Return what names the list of an entry's year or month, which is so many signs of its day."""
    return lambda entry: (f"{kind}/{str(entry.day)[:signs]}",)


_OF_ALL: Final[Mapping[str, Callable[[Entry], Iterable[str]]]] = {
    "public": lambda _: ("public",),
    "section": lambda entry: (f"section/{entry.section}",),
    "attached": lambda entry: ("attached",) if entry.attached else (),
}
"""The lists that a public story stands in, by kind: what stands before the slash in their names."""

_OF_DATED: Final[Mapping[str, Callable[[Entry], Iterable[str]]]] = {
    "dated": lambda _: ("dated",),
    "year": _of_day("year", 4),
    "month": _of_day("month", 7),
    "regions": lambda entry: (f"regions/{entry.region}",) if entry.region else (),
    "courts": lambda entry: (f"courts/{entry.court}",) if entry.court else (),
    "topics": lambda entry: (f"topics/{topic}" for topic in dict.fromkeys(entry.topics)),
    "people": lambda entry: (f"people/{person}" for person in dict.fromkeys(entry.people)),
}
"""The lists that it stands in if it has a day, too."""


def lists_of(entry: Entry) -> Iterator[str]:
    """Yield the names of all lists in which a public story stands."""
    for names in (*_OF_ALL.values(), *(_OF_DATED.values() if entry.dated else ())):
        yield from names(entry)


_latest: Final[dict[str, tuple[tuple[Entry, ...], Mapping[str, tuple[Entry, ...]]]]] = {}


def grouped(kind: str, entries: tuple[Entry, ...]) -> Mapping[str, tuple[Entry, ...]]:
    """Return every list of a kind by its name, its entries in the order that they are given in.

    The next build of a preview most often has the same entries: to see that takes 0.1 ms among 10,000, to group 20.
    """
    known = _latest.get(kind)
    if known is None or known[0] != entries:
        known = _latest[kind] = entries, _grouped(kind, entries)
    return known[1]


def _grouped(kind: str, entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    groups: dict[str, list[Entry]] = {}
    names = _OF_ALL.get(kind, _OF_DATED.get(kind, _of_none))
    for entry in entries:
        if kind in _OF_ALL or entry.dated:
            for name in names(entry):
                groups.setdefault(name, []).append(entry)
    return {name: tuple(members) for name, members in groups.items()}


def _of_none(_: Entry) -> Iterable[str]:
    return ()
