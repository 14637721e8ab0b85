"""The ledger: what the last build of one output folder read and made. Anyone may delete it; it only spares work.

It is a file of SQLite with a seal beside it, a sum of its bytes: a ledger that something else than a build has changed
is not believed. While a build writes, the seal says so, and what SQLite then finds it has mended itself.

Keys that were read are kept as numbers of 32 bits. Where two keys have the same number something is done again in vain,
which is rare, and the ledger is a third as large.
"""

import marshal
import os
import shutil
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from plugins.building.builds import cache_of

_OPEN: Final = "being written"
_FORM: Final = "5"
"""The form of the tables; a ledger of another form is begun anew."""

_PART: Final = 1 << 18
"""Bytes of a ledger that are summed at once."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS record (folder TEXT PRIMARY KEY, value BLOB, faulty INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unit (id INTEGER PRIMARY KEY, stage TEXT, name TEXT UNIQUE, problems BLOB, reads BLOB,
  since REAL, until REAL);
CREATE INDEX IF NOT EXISTS unit_faulty ON unit (stage) WHERE problems IS NOT NULL;
CREATE INDEX IF NOT EXISTS unit_passing ON unit (since, until) WHERE since IS NOT NULL;
CREATE TABLE IF NOT EXISTS reader (key INTEGER, stage TEXT, units BLOB, PRIMARY KEY (key, stage)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (path TEXT, unit INTEGER, fingerprint TEXT, source TEXT, linked INTEGER, problems BLOB,
  template TEXT, places BLOB, PRIMARY KEY (path, unit)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS file_unit ON file (unit);
CREATE INDEX IF NOT EXISTS file_fingerprint ON file (fingerprint);
CREATE INDEX IF NOT EXISTS file_faulty ON file (unit) WHERE problems IS NOT NULL;
CREATE TABLE IF NOT EXISTS stale (key INTEGER PRIMARY KEY);
"""


class Ledger:
    """Tables of facts (by name), records (by folder of content), units of work with what they read, and files."""

    def __init__(self, folder: Path) -> None:
        """Open the ledger in a folder; one that is damaged, or of another form, is begun anew.

        ``cache`` is the folder that it is part of, as the beginning of paths.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.file, self.seal = folder, folder / "ledger.db", folder / "ledger.seal"
        self.cache = f"{cache_of(folder)}{os.sep}"
        if not self._sound():
            self._clear()
        self.connection = self._connect()

    def _sound(self) -> bool:
        try:
            sealed = self.seal.read_text(encoding="ascii")
            return sealed in {_OPEN + _FORM, _sum(self.file) + _FORM}
        except (OSError, ValueError):
            return False

    def _clear(self) -> None:
        for each in self.folder.iterdir():
            if each.is_dir():
                shutil.rmtree(each)
            else:
                each.unlink()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.file, isolation_level=None)
        # Losing power may damage the file, which the seal then tells; what else ends a build does not.
        connection.executescript("PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;")
        connection.executescript(_TABLES)
        return connection

    def begin(self) -> None:
        """Begin to write: nothing is seen of it before ``commit``."""
        self.seal.write_text(_OPEN + _FORM, encoding="ascii")
        self.connection.execute("BEGIN")

    def commit(self) -> None:
        """Make all that was written since ``begin`` part of the ledger, at once."""
        self.connection.execute("COMMIT")

    def roll_back(self) -> None:
        """Forget what was written since ``begin``, if there is anything."""
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """End with the ledger and seal it."""
        self.roll_back()
        self.connection.close()
        if self.seal.exists() and self.seal.read_text(encoding="ascii") == _OPEN + _FORM:
            self.seal.write_text(_sum(self.file) + _FORM, encoding="ascii")

    def fact(self, name: str) -> Any:
        """Return a plain value by its name, None where there is none."""
        row = self.connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return marshal.loads(row[0]) if row else None  # noqa: S302 - sealed

    def set_fact(self, name: str, value: Any) -> None:
        """Keep a plain value (numbers, text, bytes, tuples, lists, dictionaries of them) under a name."""
        self.connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, marshal.dumps(value)))

    def record(self, folder: str) -> Any:
        """Return what is kept of a folder of content, None where nothing is."""
        row = self.connection.execute("SELECT value FROM record WHERE folder = ?", (folder,)).fetchone()
        return marshal.loads(row[0]) if row else None  # noqa: S302 - sealed

    def recorded(self) -> list[str]:
        """Return the folders of content that something is kept of."""
        return [folder for (folder,) in self.connection.execute("SELECT folder FROM record")]

    def faulty_records(self) -> Iterator[Any]:
        """Yield what is kept of every folder that has problems."""
        for (value,) in self.connection.execute("SELECT value FROM record WHERE faulty"):
            yield marshal.loads(value)  # noqa: S302 - sealed

    def set_records(self, records: Iterable[tuple[str, Any, bool]]) -> None:
        """Keep plain values of folders, and whether they have problems."""
        rows = ((folder, marshal.dumps(value), faulty) for folder, value, faulty in records)
        self.connection.executemany("INSERT OR REPLACE INTO record VALUES (?, ?, ?)", rows)

    def drop_records(self) -> None:
        """Keep nothing of any folder any more."""
        self.connection.execute("DELETE FROM record")

    def add_stale(self, keys: Collection[str]) -> None:
        """Note that what read these keys has to be made anew, whenever that is done."""
        self.connection.executemany("INSERT OR IGNORE INTO stale VALUES (?)", ((number_of(key),) for key in keys))

    def has_reads(self) -> bool:
        """True when something was made of what it has read; in a new ledger there is nothing to be made anew."""
        return self.connection.execute("SELECT 1 FROM reader LIMIT 1").fetchone() is not None

    def has_stale(self) -> bool:
        """True when something has to be made anew."""
        return self.connection.execute("SELECT 1 FROM stale LIMIT 1").fetchone() is not None

    def clear_stale(self) -> None:
        """Note that everything has been made anew that had to be."""
        self.connection.execute("DELETE FROM stale")


def number_of(key: str) -> int:
    """Return the number that a key is kept as."""
    return crc32(key.encode())


def numbers_of(keys: Iterable[str]) -> bytes:
    """Return the numbers that keys are kept as, for an ``array`` of them."""
    return array("I", map(number_of, keys)).tobytes()


def _sum(file: Path) -> str:
    """Return what tells of damage by chance. CRC-32 takes a tenth of the time that SHA-256 does.

    Part by part it stays within the processor's own memory: 0.013 s for 34 MB, 0.033 s at once.
    """
    total, part = 0, memoryview(bytearray(_PART))
    with file.open("rb", buffering=0) as content:
        while length := content.readinto(part):
            total = crc32(part[:length], total)
    return f"{total:08x} "
