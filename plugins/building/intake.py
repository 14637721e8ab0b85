"""Intake: the content folder to a library, reading again only what changed since the last build."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Final

from plugins.building.changes import changed_keys
from plugins.building.ledger import Ledger
from plugins.building.progress import shown
from plugins.building.records import NOTHING, Outcome, Record, start_reading
from plugins.building.shelf import DIGESTS, PHOTOS, STORY, TEXT, Shelf, Store, seal
from plugins.building.workers import count, spreading
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.domain.story import Story
from plugins.images.gallery import Measured
from plugins.library.bodies import Bodies
from plugins.library.bundle import REFERENCE_FOLDER
from plugins.library.entry import Entry, in_order
from plugins.library.library import Library
from plugins.library.reads import NotedSet
from plugins.library.references import LoadedReferences, load_references
from plugins.library.survey import Listing, Listings, changed_folders
from plugins.links.target import Pointers
from plugins.reading.text import Text

READING: Final = ("plugins.building.records", "plugins.building.intake")
"""The modules whose code decides what is known of content."""

_STORIES: Final = 1024
"""So many stories stay open in a process: those beside each other in time share lists, and show each other's cards."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a build knows of content when it has taken it in, for the next build of the same process."""

    listings: Listings
    index: tuple[Entry, ...]
    folders: frozenset[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """The site's content as it is now. ``references`` stands for reference data: with other data it is another text.

    ``pointers`` are those of the texts that were read just now.
    """

    library: Library
    folders: NotedSet
    texts: Mapping[str, Text]
    bodies: Bodies
    photos: Mapping[str, Measured]
    digests: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...]
    references: str
    memory: Memory
    pointers: Mapping[str, Pointers]


class Intake:
    """Takes content in, with what a ledger knows of it and a store of pieces."""

    def __init__(self, site: SiteConfig, ledger: Ledger, store: Store, code: str) -> None:
        """Take the settings, the ledger, the store, and the name of the code that reads."""
        self.site, self.ledger, self.store, self.code = site, ledger, store, code

    def recall(self, listings: Listings) -> Memory:
        """Return what the last build knew, which saw these folders; nothing if other code has read them."""
        if self.ledger.fact("reading") != self._way():
            return Memory({}, (), frozenset())
        index = tuple(map(Entry._make, self.ledger.fact("index") or ()))
        return Memory(listings, index, frozenset(self.ledger.fact("folders") or ()))

    def _way(self) -> str:
        """Return what stands for how content is read, and for where it is kept: pieces may be gone with their file."""
        return f"{self.code} {self.site.languages} {self.site.file_limit} {self.site.text_limit} {self.store.name}"

    def take(self, known: Memory, listings: Listings, meanwhile: Callable[[], object] = lambda: None) -> Taken:
        """Return content as it is now, in these folders, and keep it for the next build.

        Where other processes read it, this one does ``meanwhile`` while it waits for them.
        """
        changed, before = changed_folders(known.listings, listings), known.listings.keys() or {*self.ledger.recorded()}
        outcomes = self._read([(folder, listings[folder]) for folder in changed], meanwhile)
        gone = before - listings.keys()
        listings = listings | {each.folder: each.listing for each in outcomes}
        records = {each.folder: each.record for each in outcomes} | dict.fromkeys(sorted(gone), NOTHING)
        kept = {folder: self._record(folder) for folder in records if folder in before}
        self._drop(kept, records)
        memory = _merged(known, listings, kept, records)
        references, loaded = self._references(listings)
        library = self.library(memory.index, loaded, self.site.at)
        keys: set[str] = set()
        if self.ledger.has_reads():
            keys = self._stale(known, _changed(known, memory, kept, records), loaded, library)
        self._keep(known, memory, records, keys)
        reads = library.reads
        return Taken(
            library,
            NotedSet("folder", memory.folders, reads),
            Shelf(self.store, TEXT, reads),
            Bodies(self.site.content, reads),
            Shelf(self.store, PHOTOS, reads),
            Shelf(self.store, DIGESTS, reads),
            (*loaded.problems, *self._problems()),
            references,
            memory,
            {path: found for each in outcomes for path, found in each.pointers.items()},
        )

    def _stale(self, known: Memory, keys: set[str], loaded: LoadedReferences, new: Library) -> set[str]:
        """Return these keys and those of lists that are answered otherwise than by the library of the last build."""
        altered = [key.removeprefix(f"{STORY}:") for key in keys if key.startswith(f"{STORY}:")]
        return keys | changed_keys(self._old(known, loaded), new, altered, self.site.listing_size)

    def _problems(self) -> Iterator[Problem]:
        """Yield the problems of all folders."""
        for record in self.ledger.faulty_records():
            yield from Record(*record).found

    def _keep(self, known: Memory, memory: Memory, records: Mapping[str, Record], keys: set[str]) -> None:
        clock = self.site.at.isoformat()
        if not (keys or records or self.ledger.fact("clock") != clock):
            return
        self.ledger.begin()
        self.ledger.set_fact("clock", clock)
        self.ledger.add_stale(keys)
        if records:
            self._keep_records(known, memory, records)
        self.ledger.commit()

    def _keep_records(self, known: Memory, memory: Memory, records: Mapping[str, Record]) -> None:
        if not known.listings:
            self.ledger.drop_records()
        self.ledger.set_fact("reading", self._way())
        self.ledger.set_fact("snapshots", ())  # every one is older than the ledger from here on, until one is kept
        if memory.index is not known.index or memory.folders is not known.folders:
            self.ledger.set_fact("index", [tuple(entry) for entry in memory.index])
            self.ledger.set_fact("folders", sorted(memory.folders))
        self.ledger.set_records((folder, tuple(record), bool(record.problems)) for folder, record in records.items())

    def _read(self, folders: list[tuple[str, Listing]], meanwhile: Callable[[], object]) -> list[Outcome]:
        read: list[Outcome] = []
        with spreading(start_reading, folders, self.site.workers, self.site) as outcomes, self.store.writing():
            if count(self.site.workers, len(folders)) > 1:
                meanwhile()
            for outcome in shown(outcomes, len(folders), "Markdown"):
                self.store.put(outcome.pieces)
                read.append(outcome._replace(pieces=()))
        return read

    def _drop(self, before: Mapping[str, Record], records: Mapping[str, Record]) -> None:
        """Keep no piece that a folder gave before and gives no more."""
        gone = [each for folder, old in before.items() for each in old.digests.keys() - records[folder].digests.keys()]
        if gone:
            with self.store.writing():
                self.store.drop(gone)

    def _record(self, folder: str) -> Record:
        kept = self.ledger.record(folder)
        return Record(*kept) if kept else NOTHING

    def _references(self, listings: Listings) -> tuple[str, LoadedReferences]:
        """Return reference data, and what stands for it; it is read again when one of its files changed."""
        key = f"{self.code} {listings[REFERENCE_FOLDER].substance if REFERENCE_FOLDER in listings else ''}"
        digest = blake2b(key.encode(), digest_size=16).hexdigest()
        try:
            return digest, pickle.loads(self.store.get(REFERENCE_FOLDER, digest))  # noqa: S301 - held against its hash
        except KeyError:
            loaded = load_references(self.site.content, self.site.languages)
            with self.store.writing():
                self.store.put([(REFERENCE_FOLDER, digest, seal(pickle.dumps(loaded)))])
            return digest, loaded

    def library(self, index: tuple[Entry, ...], loaded: LoadedReferences, clock: datetime) -> Library:
        """Return the library of these entries at a moment, whose stories are opened from the store."""
        shelf: Shelf[Story] = Shelf(self.store, STORY, latest=_STORIES)
        return Library(index, shelf, loaded.references, clock, self.site.preview, unreadable=loaded.unreadable)

    def _old(self, known: Memory, loaded: LoadedReferences) -> Library:
        """Return the library of the last build, whose stories are no longer to be had."""
        clock = self.ledger.fact("clock")
        return self.library(known.index, loaded, datetime.fromisoformat(clock) if clock else self.site.at)


def _merged(known: Memory, listings: Listings, before: Mapping[str, Record], records: Mapping[str, Record]) -> Memory:
    """Return what is known now that these records came or took the place of those before."""
    if known.listings and all(before.get(folder, NOTHING)[::3] == record[::3] for folder, record in records.items()):
        return Memory(listings, known.index, known.folders)  # other words alone, as most edits are
    entries = {entry.folder: entry for entry in known.index}
    for record in before.values():
        entries.pop(_folder_of(record), None)
    entries |= {_folder_of(each): Entry._make(each.entry) for each in records.values() if each.entry}
    folders = known.folders.difference(*[record.folders for record in before.values()])
    return Memory(listings, in_order(entries.values()), folders.union(*[each.folders for each in records.values()]))


def _changed(known: Memory, memory: Memory, before: Mapping[str, Record], records: Mapping[str, Record]) -> set[str]:
    """Return the keys of what the records changed, but for those of lists."""
    keys = {key for folder, record in records.items() for key in _differing(before.get(folder, NOTHING), record)}
    if memory.folders != known.folders:
        keys |= {"folders", *(f"folder:{each}" for each in memory.folders ^ known.folders)}
    return keys


def _folder_of(record: Record) -> str:
    return str(record.entry[0]) if record.entry else ""


def _differing(before: Record, after: Record) -> Iterator[str]:
    """Yield the keys of the pieces that came, went or changed, and that of a story of which texts tell otherwise."""
    if before.entry != after.entry:
        yield from (f"{STORY}:{_folder_of(each)}" for each in (before, after) if each.entry)
    for piece in before.digests.keys() | after.digests.keys():
        if before.digests.get(piece) != after.digests.get(piece):
            yield ":".join(piece)
