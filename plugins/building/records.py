"""Records: what reading one folder of content gives, in a form that can be kept and handed between processes."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from plugins.building.shelf import DIGESTS, PHOTOS, SEAL, STORY, TEXT, seal
from plugins.checks.story import story_problems, told
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Plain, Problem, plain, problem
from plugins.domain.story import Story
from plugins.images.measure import Fault, Measures, shortcoming
from plugins.images.plan import Photo
from plugins.library.bodies import BODY
from plugins.library.bundle import PICTURES, suffix
from plugins.library.entry import Entry, entry_of
from plugins.library.load import read_folder
from plugins.library.survey import Listing, with_digests
from plugins.links.files import may_lead_to_files
from plugins.links.target import Pointers, pointers_of
from plugins.reading.reader import Reader
from plugins.reading.text import Text


class Record(NamedTuple):
    """What a folder gave, as plain values: its entry, hashes of its pieces by kind and key, its problems.

    ``folders`` are what may be a story's folder here.
    """

    entry: tuple[object, ...] | None
    digests: dict[tuple[str, str], bytes]
    problems: Plain
    folders: tuple[str, ...]

    @property
    def found(self) -> Iterator[Problem]:
        """The problems of the folder."""
        return (Problem(*each) for each in self.problems)  # type: ignore[arg-type]


NOTHING = Record(None, {}, (), ())
"""The record of a folder that is not there."""


class Outcome(NamedTuple):
    """What reading a folder gave: its record, and the sealed pieces to be kept: story, texts and files by kind and key.

    ``listing`` is that of the folder, with the digests of all its files, ``pointers`` are those of its texts, by the
    paths of their halves.
    """

    folder: str
    listing: Listing
    record: Record
    pieces: tuple[tuple[str, str, bytes], ...]
    pointers: dict[str, Pointers]


def start_reading(config: SiteConfig) -> Callable[[Sequence[tuple[str, Listing]]], list[Outcome]]:
    """Return what reads folders, given as on disk, with one reader: making it costs as much as reading an article."""
    reader, measures = Reader(config.languages), Measures(config.content)
    return lambda folders: [_read(folder, listing, reader, measures, config) for folder, listing in folders]


def _read(folder: str, listing: Listing, reader: Reader, measures: Measures, config: SiteConfig) -> Outcome:
    listing = with_digests(config.content, folder, listing)
    content = read_folder(folder, listing, config)
    problems = list(content.problems)
    pieces: tuple[tuple[str, str, bytes], ...] = ()
    pointers: dict[str, Pointers] = {}
    entry: Entry | None = None
    if story := content.story:
        texts = {half.path: reader.read(half.body, half.language, half.body_line) for half in story.halves.values()}
        photos = _measured(story, texts, listing, measures)
        problems += (fault for fault in _faults(story.folder, photos) if told(fault, story))
        problems += story_problems(story, texts)
        pieces = tuple(_pieces(story, texts, photos, listing))
        pointers = {path: pointers_of(text) for path, text in texts.items()}
        entry = entry_of(story, may_lead_to_files(texts.values()))
    digests = {(kind, key): data[:SEAL] for kind, key, data in pieces}
    if story:
        digests |= {(BODY, half.path): _digest(half.path, listing) for half in story.halves.values()}
    record = Record(entry and tuple(entry), digests, plain(problems), content.folders)
    return Outcome(folder, listing, record, pieces, pointers)


def _pieces(
    story: Story, texts: dict[str, Text], photos: dict[str, Photo | Fault], listing: Listing
) -> Iterator[tuple[str, str, bytes]]:
    """Yield the story without its Markdown, which pages never need, its texts, and what is known of its files."""
    halves = {language: replace(half, body="") for language, half in story.halves.items()}
    yield STORY, story.folder, _sealed(replace(story, halves=halves))
    yield from ((TEXT, path, _sealed(text)) for path, text in texts.items())
    if photos:
        yield PHOTOS, story.folder, _sealed(photos)
    if story.files:
        files = {name: _digest(disk, listing).hex() for name, disk in story.files.items()}
        yield DIGESTS, story.folder, _sealed(files)


def _digest(disk: str, listing: Listing) -> bytes:
    """Return what stands for the bytes of a file of the folder, which the survey has read."""
    return listing.files[disk.rpartition("/")[2]][2]


def _sealed(value: object) -> bytes:
    return seal(pickle.dumps(value))


def _measured(story: Story, texts: dict[str, Text], listing: Listing, measures: Measures) -> dict[str, Photo | Fault]:
    """Return what measuring gives of each picture that a story shows, by the name of its file."""
    names = dict.fromkeys((story.photo, *(figure.source for text in texts.values() for figure in text.figures)))
    shown = {name: story.files[name] for name in names if name in story.files and suffix(name) in PICTURES}
    return {name: measures.of(disk, _digest(disk, listing)) for name, disk in shown.items()}


def _faults(folder: str, photos: dict[str, Photo | Fault]) -> Iterator[Problem]:
    for name, photo in photos.items():
        if fault := photo if isinstance(photo, Fault) else shortcoming(photo):
            yield problem(f"{folder}/{name}", 1, fault.rule, **dict(fault.parameters))
