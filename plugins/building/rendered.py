"""Rendered pages: what was rendered and checked once is not rendered again, and what is kept of it is held to its name.

A page is known by two names. Its fingerprint stands for all that it is made of, and a ledger tells what became of it;
its bytes lie in a file that is called by their hash.
"""

import os
import sqlite3
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from plugins.building.builds import cache_of
from plugins.domain.whole import write_whole
from plugins.images.cache import prune, size

_LIMIT: Final = 4_000_000_000
"""Bytes of rendered pages that are kept for another build, about a hundred thousand; what the site needs stays."""

_EVERY: Final = 16
"""One of so many folders tells how large all are, well enough to see whether it is less than half of the limit."""

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # which Windows alone has


class Kept(NamedTuple):
    """Where the bytes of a page are, what its checks found, and its places, as a ledger holds it."""

    source: str
    problems: bytes | None
    places: bytes


class RenderedPages:
    """A folder of files called by the hash of their bytes. Anyone may delete them.

    Each page is a file of its own, since it is linked into the output: that takes a tenth of what a new file takes, and
    a file that held many pages would have to be written out again wherever a cache is restored.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made when something is put into it."""
        self.folder = folder
        self._inside = f"{folder}{os.sep}"

    def put(self, data: bytes) -> str:
        """Keep these bytes and return where they are.

        A new file is written where it belongs, without a draft: what it is called by tells when somebody was killed
        meanwhile, or still writes. Whoever finds such a file puts a whole one in its place and touches nothing of it,
        so that what this returns is whole for everybody from here on.
        """
        name = _hash(data)
        file = f"{self._inside}{name[:2]}{os.sep}{name}"  # text alone here and below: each is done for every page
        if not _write_new(file, data) and not self.sound(file):
            write_whole(file, data)
        return file

    def sound(self, file: str) -> bool:
        """True when a file of this folder is there and holds what it is called by."""
        return self.read(file) is not None

    def read(self, file: str) -> bytes | None:
        """Return what a file of this folder holds, None where it is not there or is damaged."""
        try:
            with open(file, "rb") as content:  # noqa: PTH123
                data = content.read()
        except OSError:
            return None
        return data if _hash(data) == file.rpartition(os.sep)[2] else None

    def prune(self, needed: Iterable[Path]) -> None:
        """Keep no more than the limit, but all files that are needed.

        Called by hashes they lie evenly spread over their folders, so a few of these tell how large all are: to look at
        36,000 files took 0.2 s of every large build.
        """
        few = sorted(self.folder.glob("*"))[::_EVERY]
        if sum(map(size, few)) * _EVERY > _LIMIT / 2:
            prune(self.folder, needed, _LIMIT)


class KnownPages:
    """The pages that a ledger knows, for any process: it is asked while nobody writes into it."""

    def __init__(self, ledger: Path) -> None:
        """Take the file of the ledger, which is opened when the first page is asked for."""
        self.ledger = ledger
        self._connection: sqlite3.Connection | None = None
        self._empty = False
        self._cache = cache_of(ledger.parent)

    def __reduce__(self) -> tuple[type["KnownPages"], tuple[Path]]:
        return KnownPages, (self.ledger,)

    def get(self, fingerprint: str) -> Kept | None:
        """Return what became of a page, None if nobody has rendered it."""
        if self._connection is None:
            self._connection = sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True)
            self._empty = self._connection.execute("SELECT 1 FROM file LIMIT 1").fetchone() is None
        if self._empty:
            return None
        query = "SELECT source, problems, places FROM file WHERE fingerprint = ? LIMIT 1"
        row = self._connection.execute(query, (fingerprint,)).fetchone()
        return Kept(str(self._cache / row[0]), *row[1:]) if row else None

    def close(self) -> None:
        """End with the ledger."""
        if self._connection:
            self._connection.close()
        self._connection = None


def _write_new(file: str, data: bytes) -> bool:
    """Write a file, and the folder it lies in; False where one is there already, and then nothing is written."""
    try:
        opened = os.open(file, _NEW, 0o666)
    except FileExistsError:
        return False
    except FileNotFoundError:
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
        return _write_new(file, data)
    try:
        rest = memoryview(data)
        while rest := rest[os.write(opened, rest) :]:  # as a rule at once
            pass
    finally:
        os.close(opened)
    return True


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:32]
