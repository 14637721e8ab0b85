"""What is remembered of an index: in which shard a page belongs, and shards and volumes as they were made.

Everything is found by what it was made of, or holds for the rules that it names, so that a cache may be old, or gone.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any, Final, Protocol
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from plugins.domain.whole import by_age, write_whole
from plugins.search.catalogue import Shard
from plugins.search.extraction import read_page
from plugins.search.pagefind import VERSION
from plugins.search.shard import Part
from plugins.search.volume import Entries, Volume

_DATES: Final = "pages.json"
_AGREED: Final = "agreed-{}.json"
_TOLD: Final = "told.json"
_SIZES: Final = "sizes.json"
_ENTRIES: Final = "entries.cbor"
_VOLUMES: Final = "volumes"
_LIBRARIES: Final = ("cbor2", "lxml", "snowballstemmer")
Named = tuple[str, Sequence["Fingerprinted"]]
"""What a shard is called by: its folder and its pages."""

_UNREAD: Final = 24 * 60 * 60
"""Seconds after which a shard that was not read is no longer kept."""


class Fingerprinted(Protocol):
    """An HTML page of the site, which may have been seen before."""

    @property
    def path(self) -> str:
        """Return where it stands, relative to the site."""

    @property
    def fingerprint(self) -> str:
        """Return what changes with its bytes."""

    def read(self) -> bytes:
        """Return its bytes."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder that anyone may delete."""

    folder: Path

    def dates(self, pages: Iterable[Fingerprinted]) -> dict[str, tuple[str, str]]:
        """Return language and date of each page by its path, both empty for those that are not to be found."""
        known = self._ruled(_DATES)
        found = {page: known.get(page.fingerprint) or _date(page) for page in pages}
        kept = {page.fingerprint: date for page, date in found.items()}
        if kept != known:
            self._keep(_DATES, kept)
        return {page.path: (date[0], date[1]) for page, date in found.items()}

    def agreed(self, language: str) -> dict[str, str]:
        """Return the words of a language, with their keys, that browser and build agree about by the same rules."""
        return self._ruled(_AGREED.format(language))

    def agree(self, language: str, words: Mapping[str, str]) -> None:
        """Keep the words of which that is known now."""
        self._keep(_AGREED.format(language), dict(words))

    def _ruled(self, name: str) -> dict[str, Any]:
        """Return what a file keeps that the rules of today have made; nothing if there is none."""
        try:
            told = json.loads((self.folder / name).read_bytes())
        except (FileNotFoundError, ValueError):
            return {}
        return dict(told["kept"]) if told.get("rules") == rules() else {}

    def _keep(self, name: str, kept: Mapping[str, object]) -> None:
        write_whole(self.folder / name, json.dumps({"rules": rules(), "kept": kept}, ensure_ascii=False).encode())

    def has(self, folder: str, pages: Sequence[Fingerprinted]) -> bool:
        """Tell whether the shard of these pages has been made before."""
        return self._file(folder, pages).is_file()

    def read(self, folder: str, pages: Sequence[Fingerprinted]) -> Part | None:
        """Return the shard of these pages, or nothing where it has not been made or is not whole.

        Its words are left out, which are read by ``entries`` where a volume is made of them.
        """
        kept = _unpacked(self._file(folder, pages), but=_ENTRIES)
        if kept is None:
            return None
        told, files = kept
        shard = told["shard"]
        whole = Shard(folder, tuple(shard["pages"]), shard["filters"], tuple(shard["fields"]))
        return Part(whole, files, (), told["counts"], told["keys"])

    def keys(self, folder: str) -> dict[str, str]:
        """Return the keys of words as the newest shard of that name has them, if it was made by the same rules.

        Most words of a shard that has to be made anew stood in the one before it.
        """
        for file, _ in reversed(by_age((self.folder / folder).glob("*.zip"))):
            told = _told(file)
            if told and told.get("rules") == rules():
                return dict(told["keys"])
        return {}

    def entries(self, folder: str, pages: Sequence[Fingerprinted]) -> Entries:
        """Return the words of a shard that has been read; KeyError where they are not whole."""
        try:
            with ZipFile(self._file(folder, pages)) as packed:
                data, sizes, start = packed.read(_ENTRIES), packed.read(_SIZES), 0
        except (FileNotFoundError, BadZipFile) as error:
            raise KeyError(folder) from error
        return [(word, data[start : (start := start + size)]) for word, size in json.loads(sizes)]

    def write(self, folder: str, pages: Sequence[Fingerprinted], part: Part) -> None:
        """Keep a shard. Others of its name go when nobody has read them for a day."""
        words = {
            _SIZES: json.dumps([(word, len(data)) for word, data in part.entries], ensure_ascii=False).encode(),
            _ENTRIES: b"".join(data for _, data in part.entries),
        }
        told = {
            "rules": rules(),
            "shard": asdict(part.shard),
            "counts": part.counts,
            "keys": part.keys,
        }
        _pack(self._file(folder, pages), told, {**words, **part.files})

    def volume(self, name: str, language: str, shards: Mapping[int, Named], make: Callable[[], Volume]) -> Volume:
        """Return the volume of these shards, by their places, as it is kept, else as it is made, which is kept."""
        made_of = "\n".join((language, *(self._file(*shard).stem for shard in shards.values())))
        file = self.folder / language / _VOLUMES / name / f"{_hash(made_of)}.zip"
        kept = _unpacked(file)
        if kept is None:
            volume = make()
            _pack(file, {"chunks": volume.chunks}, volume.files)
            return volume
        told, files = kept
        return Volume(tuple(shards), tuple((first, chunk) for first, chunk in told["chunks"]), files)

    def _file(self, folder: str, pages: Sequence[Fingerprinted]) -> Path:
        made_of = "\n".join((rules(), folder, *(f"{page.path} {page.fingerprint}" for page in pages)))
        return self.folder / folder / f"{_hash(made_of)}.zip"


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:20]


def _unpacked(file: Path, but: str = "") -> tuple[Any, dict[str, bytes]] | None:
    """Return what is told of a thing, and its files but one; nothing where it is not there or not whole."""
    try:
        with ZipFile(file) as packed:
            told = json.loads(packed.read(_TOLD))
            files = {name: packed.read(name) for name in packed.namelist() if name not in {_TOLD, _SIZES, but}}
        file.touch()
    except (FileNotFoundError, BadZipFile):
        return None
    return told, files


def _told(file: Path) -> Any:
    """Return what is told of a thing; nothing where it is not there or not whole."""
    try:
        with ZipFile(file) as packed:
            return json.loads(packed.read(_TOLD))
    except (FileNotFoundError, BadZipFile):
        return None


def _pack(target: Path, told: Any, files: Mapping[str, bytes]) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as file:
        file.writestr(_TOLD, json.dumps(told, ensure_ascii=False))
        for name, data in files.items():
            file.writestr(name, data)
    write_whole(target, packed.getvalue())
    for older, status in by_age(target.parent.iterdir()):
        if time.time() - status.st_mtime > _UNREAD:
            older.unlink(missing_ok=True)


def _date(page: Fingerprinted) -> list[str]:
    found = read_page(page.read(), page.path)
    return [found.language, found.date] if found else ["", ""]


@cache
def rules() -> str:
    """Return the hash of all by which pages become shards: the code, the words it knows, the libraries' versions."""
    versions = (VERSION, *(version(name) for name in _LIBRARIES))
    together = sha256(" ".join(versions).encode())
    for file in sorted(_sources()):
        together.update(file.read_bytes())
    return together.hexdigest()


def _sources() -> Iterator[Path]:
    here = Path(__file__).parent
    yield from here.rglob("*.py")
    yield from here.glob("data/*.txt")
