"""A release on this machine, ready to be sent: the files of the site, packed forms beside them, and its manifest.

It stays between deploys, so that only what changed is read, packed and written again. The time of each file stands for
its bytes: where path, size and time agree, so does the content, on whatever machine it was built.
"""

import json
import os
import posixpath
from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.deployment.compression import SUFFIXES, packed
from plugins.deployment.inventory import take_inventory, walk
from plugins.deployment.release import MANIFEST, Release, Withdrawn, release_name
from plugins.domain.whole import write_whole

_FIRST_SECOND: Final = 1_000_000_000
_SECONDS: Final = 700_000_000


@dataclass(frozen=True, slots=True)
class Tree:
    """A folder that holds exactly one release."""

    folder: Path
    release: Release

    def fetch(self, paths: Iterable[str]) -> None:
        """Do nothing: all files are here."""

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        return (self.folder / path).read_bytes()

    def files(self) -> list[str]:
        """Return the paths of all files, packed forms and manifest included, sorted."""
        return sorted(path for path, _ in walk(self.folder))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """What goes out: the folder of the site, the commit it was built from, and what is added for the host.

    ``hosting`` are files by their paths; ``withdrawn`` the stories that the build left out for ever.
    """

    output: Path
    commit: str
    hosting: Mapping[str, bytes] = field(default_factory=dict)
    withdrawn: tuple[Withdrawn, ...] = ()


def prepare(shipment: Shipment, store: Path, moment: datetime | None = None) -> Tree:
    """Return the tree of a shipment, made in ``store``, a folder of this package alone; what it holds saves work."""
    folder, output, for_host = store / "tree", shipment.output, shipment.hosting
    site = take_inventory(output, store / "inventory.json")
    files = site | {path: sha256(data).hexdigest() for path, data in for_host.items()}
    digest = sha256(json.dumps(sorted(files.items())).encode()).hexdigest()
    release = Release(release_name(moment or datetime.now(UTC), digest), shipment.commit, files, shipment.withdrawn)
    _fill(folder, files, lambda path: for_host[path] if path in for_host else (output / path).read_bytes())
    manifest = release.to_json()
    put(folder, MANIFEST, manifest, time_of(sha256(manifest).hexdigest()))
    return Tree(folder, release)


def time_of(sha: str) -> int:
    """Return the second that stands for a content: one long past, another one wherever the content is another.

    Two contents of one size share it once in 700 million times; the verification would then find the old page live.
    """
    return _FIRST_SECOND + int(sha[:12], 16) % _SECONDS


def put(folder: Path, path: str, data: bytes, second: int) -> None:
    """Write a file and its packed forms, the file last: one that is there has its forms."""
    forms = packed(path, data)
    for suffix in SUFFIXES:
        if suffix in forms:
            write_whole(folder / f"{path}{suffix}", forms[suffix], second=second)
        else:
            (folder / f"{path}{suffix}").unlink(missing_ok=True)
    write_whole(folder / path, data, second=second)


def _fill(folder: Path, files: Mapping[str, str], read: Callable[[str], bytes]) -> None:
    """Make the folder hold these files and no others, by as many threads as there are cores: packing frees the lock.

    It is walked once: to look at 150,000 files takes longer than to write those that a story changes.
    """
    standing = {path: int(entry.stat().st_mtime) for path, entry in walk(folder)} if folder.is_dir() else {}
    owed = [path for path, sha in files.items() if standing.get(path) != time_of(sha)]

    def write(path: str) -> None:
        put(folder, path, read(path), time_of(files[path]))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(write, owed, chunksize=16):
            pass
    for path in standing:
        if path not in files and path != MANIFEST and not _is_packed_form(path, files):
            _remove(folder / path, folder)


def _is_packed_form(path: str, files: Collection[str]) -> bool:
    stem, suffix = posixpath.splitext(path)
    return suffix in SUFFIXES and stem in files


def _remove(file: Path, top: Path) -> None:
    """Remove a file and the folders that are empty then."""
    file.unlink()
    for folder in file.parents:
        if folder == top or any(folder.iterdir()):
            break
        folder.rmdir()
