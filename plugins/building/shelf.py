"""Shelves: stories and texts on disk, opened one by one, by whichever process asks.

Each piece carries a hash of itself. A damaged one is as good as none: Damaged tells so, and content is read again.
"""

import os
import pickle
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes
from typing import Any, Final, TypeVar

from plugins.library.reads import Reads

V = TypeVar("V")

STORY, TEXT, PHOTOS, DIGESTS = "story", "text", "photos", "digests"
_NAME: Final = "name"
_TABLE: Final = "CREATE TABLE IF NOT EXISTS piece (kind TEXT, key TEXT, value BLOB, PRIMARY KEY (kind, key))"
_PAGE: Final = 1 << 14
"""Bytes of a page of the file: most pieces fill one, and are written in two thirds of the time of four."""

SEAL: Final = 16
"""Bytes of the hash before each piece."""

_LATEST: Final = 16
"""So many values stay open. A text is asked for several times while its story is checked and shown, which took 0.15 ms
a half to open."""


class Damaged(Exception):
    """What an earlier build has kept cannot be read."""


class Store:
    """A file of pieces by kind and key. Every process that uses it has a connection of its own."""

    def __init__(self, file: Path) -> None:
        """Take the file, which is made when something is put into it."""
        self.file = file
        self._opened: tuple[int, sqlite3.Connection] | None = None

    def __reduce__(self) -> tuple[type["Store"], tuple[Path]]:
        return Store, (self.file,)

    def _connection(self) -> sqlite3.Connection:
        process = os.getpid()
        if self._opened is None or self._opened[0] != process:
            connection = sqlite3.connect(self.file, isolation_level=None, timeout=60)
            connection.executescript(f"PRAGMA synchronous = OFF; PRAGMA page_size = {_PAGE}; {_TABLE}")
            self._opened = (process, connection)
        return self._opened[1]

    @property
    def name(self) -> str:
        """What tells this file from any other that was made in its place."""
        try:
            return self.get(_NAME, "").hex()
        except KeyError:
            with self.writing():
                self.put([(_NAME, "", seal(token_bytes(8)))])
            return self.name

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all that is put within, or nothing of it."""
        connection = self._connection()
        connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def put(self, pieces: Iterable[tuple[str, str, bytes]]) -> None:
        """Keep pieces, each sealed and by its kind and key; what stands there already is replaced."""
        self._connection().executemany("INSERT OR REPLACE INTO piece VALUES (?, ?, ?)", pieces)

    def drop(self, pieces: Collection[tuple[str, str]]) -> None:
        """Keep these pieces no longer, each given by its kind and key."""
        self._connection().executemany("DELETE FROM piece WHERE kind = ? AND key = ?", pieces)

    def keys(self, kind: str) -> Iterator[str]:
        """Yield the key of every piece of a kind."""
        yield from (key for (key,) in self._connection().execute("SELECT key FROM piece WHERE kind = ?", (kind,)))

    def get(self, kind: str, key: str) -> bytes:
        """Return a piece; KeyError where there is none, Damaged where it is not what was put."""
        try:
            query = "SELECT value FROM piece WHERE kind = ? AND key = ?"
            row = self._connection().execute(query, (kind, key)).fetchone()
        except sqlite3.DatabaseError as error:
            raise Damaged(str(self.file)) from error
        if row is None:
            raise KeyError(key)
        data = row[0]
        if not isinstance(data, bytes) or _hash(piece := data[SEAL:]) != data[:SEAL]:
            raise Damaged(f"{self.file}: {key}")
        return piece

    def close(self) -> None:
        """End this process's use of the file."""
        if self._opened and self._opened[0] == os.getpid():
            self._opened[1].close()
        self._opened = None


def seal(data: bytes) -> bytes:
    """Return a piece with a hash of itself before it, by which it is known from any other."""
    return _hash(data) + data


def _hash(data: bytes) -> bytes:
    return sha256(data, usedforsecurity=False).digest()[:SEAL]  # most processors know it: half the time of others


class Shelf(Mapping[str, V]):
    """The pieces of one kind as values, each opened when it is asked for. The latest stay open."""

    def __init__(self, store: Store, kind: str, reads: Reads | None = None, latest: int = _LATEST) -> None:
        """Take where the pieces are, and how many stay open; each key is noted behind the kind in ``reads``."""
        self.store, self.kind, self.reads, self.latest = store, kind, reads, latest
        self._values: dict[str, V] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return Shelf, (self.store, self.kind, self.reads, self.latest)

    def __getitem__(self, key: str) -> V:
        if self.reads:
            self.reads.note(f"{self.kind}:{key}")
        if key in self._values:
            return self._values[key]
        value: V = pickle.loads(self.store.get(self.kind, key))  # noqa: S301 - each piece is held against its hash
        self._values[key] = value
        if len(self._values) > self.latest:
            del self._values[next(iter(self._values))]
        return value

    def __iter__(self) -> Iterator[str]:
        return self.store.keys(self.kind)

    def __len__(self) -> int:
        return sum(1 for _ in self)
