"""All stories and reference data, with the questions that checks and pages ask of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time, timedelta
from functools import cached_property
from math import inf
from typing import TypeVar, overload

from plugins.domain.date import KAZAKHSTAN
from plugins.domain.identifier import Slug, StoryId
from plugins.domain.reference import References
from plugins.domain.section import Section
from plugins.domain.story import Story
from plugins.domain.withdrawal import Withdrawal
from plugins.library.entry import Entry, entry_of, grouped, in_order
from plugins.library.parts import bounds, count_key, count_parts, part_key
from plugins.library.reads import NotedMapping, Reads
from plugins.library.references import NOTHING_UNREADABLE, Unreadable

K = TypeVar("K", bound=str)

PEOPLE_FOLDER = "biographies/"
ARCHIVED = "archived"


class Stories(Sequence[Story]):
    """Some stories of a library in order, each opened when it is reached. ``entries`` tell of them without that."""

    def __init__(self, entries: tuple[Entry, ...], library: "Library") -> None:
        """Take the entries of the stories and the library that has them."""
        self.entries, self._library = entries, library

    @overload
    def __getitem__(self, place: int) -> Story: ...
    @overload
    def __getitem__(self, place: slice) -> "Stories": ...
    def __getitem__(self, place: int | slice) -> "Story | Stories":
        if isinstance(place, slice):
            return Stories(self.entries[place], self._library)
        return self._library.story(self.entries[place].folder)

    def __iter__(self) -> Iterator[Story]:
        return (self._library.story(entry.folder) for entry in self.entries)

    def __len__(self) -> int:
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class Row:
    """The entries of a list in order, and the place of each by its folder."""

    entries: tuple[Entry, ...]
    places: Mapping[str, int]


@dataclass(frozen=True)
class Library:
    """Stories, newest first and then by folder, so that no list depends on the order of files.

    ``index`` tells of each story what lists must know; ``shelf`` gives a story by its folder and may open it then.
    ``clock`` is the moment of the build: what is public is decided by it alone, but for a preview, which shows all,
    and for stories that were withdrawn, which nothing shows.
    ``unreadable`` is reference data that may be what a story points at. Whatever is asked is noted in ``reads``.
    """

    index: tuple[Entry, ...]
    shelf: Mapping[str, Story]
    references: References
    clock: datetime
    preview: bool = False
    withdrawals: tuple[Withdrawal, ...] = ()
    unreadable: Unreadable = NOTHING_UNREADABLE
    reads: Reads = field(default_factory=Reads, compare=False)

    @cached_property
    def withdrawn(self) -> frozenset[StoryId]:
        """The ids of the stories that were withdrawn, whether content still has them or not."""
        return frozenset(each.id for each in self.withdrawals)

    @property
    def archived(self) -> Stories:
        """The announcements that have expired and leave a notice at their address."""
        return self.listed(ARCHIVED)

    def _archives(self, entry: Entry) -> bool:
        begun = entry.moment is None or entry.public(entry.moment)
        expired = begun and entry.expires is not None and entry.expires <= self._now
        return expired and entry.archive and not self.lists(entry) and entry.id not in self.withdrawn

    def story(self, folder: str) -> Story:
        """Return the story of a folder; KeyError where there is none."""
        self.reads.note(f"story:{folder}")
        return self.shelf[folder]

    def entry(self, folder: str) -> Entry | None:
        """Return what lists know of the story of a folder, which is not opened for that; None where there is none."""
        self.reads.note(f"story:{folder}")
        return self.entries.get(folder)

    @property
    def moment(self) -> datetime:
        """The moment of the build. What reads it is made anew by every build.

        So ask ``shows``, ``today`` or ``has_passed`` where that will do.
        """
        self.reads.note("moment")
        return self.clock

    @property
    def today(self) -> date:
        """The day of the build in Kazakhstan. What reads it is made anew on another day."""
        day = self.clock.astimezone(KAZAKHSTAN).date()
        since = datetime.combine(day, time(), KAZAKHSTAN)
        self.reads.narrow(since.timestamp(), (since + timedelta(days=1)).timestamp())
        return day

    def has_passed(self, moment: datetime) -> bool:
        """True when a moment is not ahead of the build. What asks is made anew by builds on the other side of it."""
        passed, seconds = moment <= self.clock, moment.timestamp()
        self.reads.narrow(*((seconds, inf) if passed else (-inf, seconds)))
        return passed

    def shows(self, story: Story) -> bool:
        """True when a story has a page at the moment of the build."""
        self.reads.note(f"story:{story.folder}")
        return story.id not in self.withdrawn and (self.preview or story.public(self.clock))

    def lists(self, entry: Entry) -> bool:
        """True when a story has a page at the moment of the build, by its entry."""
        return entry.id not in self.withdrawn and (self.preview or entry.public(self._now))

    @cached_property
    def _now(self) -> float:
        return self.clock.timestamp()

    @property
    def stories(self) -> Stories:
        """Every story, public or not."""
        self.reads.note("list:all")
        return Stories(self.index, self)

    @property
    def public(self) -> Stories:
        """The stories that readers may see at the moment of the build."""
        return self.listed("public")

    @property
    def dated(self) -> Stories:
        """The public stories that have a day."""
        return self.listed("dated")

    def of(self, section: Section) -> Stories:
        """Return the public stories of a section."""
        return self.listed(f"section/{section.id}")

    def naming(self, table: str, id_: str) -> Stories:
        """Return the public dated stories that point at an id of ``regions``, ``courts``, ``topics`` or ``people``."""
        return self.listed(f"{table}/{id_}")

    def listed(self, name: str) -> Stories:
        """Return the public stories of a list by its name, as ``entry.lists_of`` gives it; none for any other name."""
        self.reads.note(f"list:{name}")
        return Stories(self._list(name), self)

    def count_parts(self, name: str, size: int) -> int:
        """Return into how many parts of a size a list is cut."""
        self.reads.note(count_key(name))
        return count_parts(len(self._list(name)), size)

    def part(self, name: str, size: int, number: int) -> Stories:
        """Return the stories of one part of a list. What reads no more of it is not made again for the rest."""
        self.reads.note(part_key(name, number))
        entries = self._list(name)
        start, end = bounds(len(entries), size, number)
        return Stories(entries[start:end], self)

    def newest(self, name: str, size: int, number: int) -> float:
        """Return the moment of the newest story of a part, 0 where there is none.

        It is not noted as read, so it may decide in which order work is done and nothing that anyone sees.
        """
        entries = self._list(name)
        start, end = bounds(len(entries), size, number)
        return (entries[start].moment or 0.0) if start < end else 0.0

    def lists_named(self, beginning: str) -> Sequence[str]:
        """Return what follows in the names of the lists that begin so, newest list first."""
        self.reads.note(f"lists:{beginning}")
        return [name.removeprefix(beginning) for name in self.list_names(beginning) if name.startswith(beginning)]

    def list_names(self, name: str) -> Iterable[str]:
        """Return the names of all lists of the kind of this one. What is read of them is for the caller to note."""
        return self._group(name.partition("/")[0])

    def row(self, name: str) -> Row:
        """Return a list as places in a row. What is read of it is for the caller to note."""
        if name not in self._rows:
            entries = self._list(name)
            self._rows[name] = Row(entries, {entry.folder: place for place, entry in enumerate(entries)})
        return self._rows[name]

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry by its folder. What is read of it is for the caller to note."""
        return {entry.folder: entry for entry in self.index}

    @cached_property
    def _rows(self) -> dict[str, Row]:
        return {}

    def __getstate__(self) -> dict[str, object]:
        """Return what a library is made of; what it has worked out is not handed to other processes."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def _list(self, name: str) -> tuple[Entry, ...]:
        return self._group(name.partition("/")[0]).get(name, ())

    def _group(self, kind: str) -> Mapping[str, tuple[Entry, ...]]:
        """Return all lists of a kind. One edit asks for few of the kinds, and each takes a hundredth of a second."""
        if kind not in self._groups:
            self._groups[kind] = self._archive() if kind == ARCHIVED else grouped(kind, self._public)
        return self._groups[kind]

    def _archive(self) -> Mapping[str, tuple[Entry, ...]]:
        return {ARCHIVED: tuple(filter(self._archives, self.index))}

    @cached_property
    def _groups(self) -> dict[str, Mapping[str, tuple[Entry, ...]]]:
        return {}

    @cached_property
    def _public(self) -> tuple[Entry, ...]:
        return tuple(filter(self.lists, self.index))

    @cached_property
    def by_folder(self) -> Mapping[str, Story]:
        """Every story by its folder, public or not."""
        return NotedMapping("story", self.shelf, self.reads)

    @cached_property
    def by_address(self) -> Mapping[str, Story]:
        """Every story by its address without slash and language in front or slash behind, public or not."""
        return _Opened("address", {entry.address: entry.folder for entry in self.index}, self)

    @cached_property
    def by_id(self) -> Mapping[StoryId, Story]:
        """Every story by its id, public or not."""
        return _Opened("id", {entry.id: entry.folder for entry in self.index if entry.id}, self)

    @cached_property
    def people(self) -> Mapping[Slug, Story]:
        """Every biography by its slug, public or not."""
        people = (entry for entry in self.index if entry.folder.startswith(PEOPLE_FOLDER))
        return _Opened(f"story:{PEOPLE_FOLDER}", {entry.slug: entry.folder for entry in people}, self)


class _Opened(Mapping[K, Story]):
    """Stories by another name than their folder."""

    def __init__(self, kind: str, folders: Mapping[K, str], library: Library) -> None:
        self._folders, self._library = NotedMapping(kind, folders, library.reads), library

    def __getitem__(self, name: K) -> Story:
        return self._library.story(self._folders[name])

    def __contains__(self, name: object) -> bool:
        return name in self._folders

    def __iter__(self) -> Iterator[K]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)


def make_library(
    stories: Iterable[Story],
    references: References,
    moment: datetime,
    preview: bool = False,
    withdrawals: tuple[Withdrawal, ...] = (),
    unreadable: Unreadable = NOTHING_UNREADABLE,
) -> Library:
    """Return a library of these stories, whatever their order."""
    shelf = {story.folder: story for story in stories}
    return Library(in_order(map(entry_of, shelf.values())), shelf, references, moment, preview, withdrawals, unreadable)
