"""Accounts: the units of work in a ledger, what each read, and the files and problems that it made."""

import json
import marshal
import os
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import itemgetter
from typing import Any, Final

from plugins.building.ledger import Ledger, number_of
from plugins.building.results import Put, Result
from plugins.domain.problem import Plain, Problem
from plugins.library.reads import ALWAYS, Window

_FILE: Final = "path, fingerprint, source, linked, problems, template, places"
_PUT: Final = "path, fingerprint, source, linked, file.problems, template, places"

_PLACE: Final = itemgetter(0, 1)
"""The path and the unit of a file."""


class Accounts:
    """The part of a ledger that is about work. Stages keep apart what is done before pages, for them, and after.

    Files of the cache are kept by their paths in it, so that the cache may lie elsewhere the next time.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Take the ledger."""
        self.ledger = ledger

    def units(self, stage: str) -> dict[str, int]:
        """Return every unit of a stage with its number."""
        return dict(self._rows("SELECT name, id FROM unit WHERE stage = ?", stage))

    def stale(self, stage: str, now: float) -> set[str]:
        """Return the units of a stage that read what has changed since, or do not hold now."""
        # In this order, since few keys are stale.
        readers = self._rows("SELECT units FROM stale CROSS JOIN reader USING (key) WHERE stage = ?", stage)
        numbers = {number for (units,) in readers for number in array("I", units)}
        changed = chain.from_iterable(self._rows("SELECT name FROM unit WHERE id = ?", number) for number in numbers)
        passed = "SELECT name FROM unit WHERE since IS NOT NULL AND (? < since OR until <= ?) AND stage = ?"
        return {name for (name,) in chain(changed, self._rows(passed, now, now, stage))}

    def window(self) -> Window:
        """Return from when until when all units hold."""
        query = "SELECT max(since), min(until) FROM unit WHERE since IS NOT NULL"
        since, until = self._rows(query).fetchone()
        return ALWAYS if since is None else (since, until)

    def files_of(self, units: Iterable[str]) -> dict[str, str]:
        """Return the fingerprints of the files that these units made, by path."""
        query = "SELECT path, fingerprint FROM file WHERE unit = (SELECT id FROM unit WHERE name = ?)"
        return dict(chain.from_iterable(self._rows(query, unit) for unit in units))

    def files(self, but: Iterable[str] = (), ending: str = "") -> Iterator[Put]:
        """Yield the files with this ending, but for those of some units, by path; one that two units made twice."""
        spared = {number for unit in but for (number,) in self._rows("SELECT id FROM unit WHERE name = ?", unit)}
        query = f"SELECT unit, {_FILE} FROM file WHERE path LIKE ? ORDER BY path"  # noqa: S608 - a constant
        return (self._put(row) for unit, *row in self._rows(query, f"%{ending}") if unit not in spared)

    def units_with(self, path: str) -> list[str]:
        """Return the units that made a file."""
        query = "SELECT unit.name FROM file JOIN unit ON unit.id = file.unit WHERE path = ?"
        return [name for (name,) in self._rows(query, path)]

    def units_shown_by(self, templates: Iterable[str]) -> set[str]:
        """Return the units with a page that one of these templates has made."""
        query = "SELECT DISTINCT unit.name FROM file JOIN unit ON unit.id = file.unit WHERE template = ?"
        return {name for template in templates for (name,) in self._rows(query, template)}

    def faulty_units(self) -> set[str]:
        """Return the units with a page in which something was found."""
        query = "SELECT unit.name FROM file JOIN unit ON unit.id = unit WHERE file.problems IS NOT NULL"
        return {name for (name,) in self._rows(query)}

    def framed_pages(self) -> Iterator[tuple[str, Put]]:
        """Yield every page that stands in a frame, with the unit that made it."""
        query = f"SELECT unit.name, {_PUT} FROM file JOIN unit ON unit.id = unit WHERE places != x''"  # noqa: S608
        return ((name, self._put(row)) for name, *row in self._rows(query))

    def replace(self, pages: Mapping[tuple[str, str], Put]) -> None:
        """Keep other bytes of pages, by unit and path."""
        rows = [(p.fingerprint, self._kept(p.source), p.places, path, unit) for (unit, path), p in pages.items()]
        of_unit = "path = ? AND unit = (SELECT id FROM unit WHERE name = ?)"
        query = f"UPDATE file SET fingerprint = ?, source = ?, places = ? WHERE {of_unit}"  # noqa: S608 - a constant
        self.ledger.connection.executemany(query, rows)

    def has_file(self, path: str) -> bool:
        """True when a unit has made this file."""
        return bool(self._rows("SELECT 1 FROM file WHERE path = ?", path).fetchone())

    def known(self, paths: Iterable[str]) -> set[str]:
        """Return those of these paths that a unit has made a file of."""
        query = "SELECT DISTINCT path FROM file WHERE path IN (SELECT value FROM json_each(?))"
        return {path for (path,) in self._rows(query, json.dumps([*paths]))}

    def count(self, ending: str) -> int:
        """Return how many files have a path with this ending."""
        return int(self._rows("SELECT count(DISTINCT path) FROM file WHERE path LIKE ?", f"%{ending}").fetchone()[0])

    def problems(self, stage: str, but: Collection[str]) -> Iterator[Problem]:
        """Yield what the units of a stage, but for these, found, also in the pages they made."""
        of_units = "SELECT name, problems FROM unit WHERE stage = ? AND problems IS NOT NULL"
        of_files = "SELECT name, file.problems FROM file JOIN unit ON unit.id = unit WHERE stage = ?"
        rows = chain(self._rows(of_units, stage), self._rows(f"{of_files} AND file.problems IS NOT NULL", stage))
        for unit, found in rows:
            if unit not in but:
                yield from (Problem(*each) for each in marshal.loads(found))  # noqa: S302 - sealed

    def reads_any(self, key: str) -> bool:
        """True when a unit has read this key."""
        return bool(self._rows("SELECT 1 FROM reader WHERE key = ? LIMIT 1", number_of(key)).fetchone())

    def drop(self, units: Iterable[str]) -> None:
        """Forget these units."""
        gone: dict[tuple[int, str], set[int]] = defaultdict(set)
        for unit in units:
            for number, stage, reads in self._rows("SELECT id, stage, reads FROM unit WHERE name = ?", unit).fetchall():
                for key in array("I", reads):
                    gone[key, stage].add(number)
                for table, column in (("file", "unit"), ("unit", "id")):
                    self._rows(f"DELETE FROM {table} WHERE {column} = ?", number)  # noqa: S608 - constants
        for (key, stage), numbers in gone.items():
            left = array("I", (each for each in self._readers(key, stage) if each not in numbers))
            self._rows("DELETE FROM reader WHERE key = ? AND stage = ?", key, stage)
            if left:
                self._rows("INSERT INTO reader VALUES (?, ?, ?)", key, stage, left)

    def _readers(self, key: int, stage: str) -> "array[int]":
        """Return the numbers of the units of a stage that have read a key."""
        row = self._rows("SELECT units FROM reader WHERE key = ? AND stage = ?", key, stage).fetchone()
        return array("I", row[0] if row else b"")

    def enter(self, stage: str, results: Collection[Result]) -> None:
        """Keep what was made of units that are not there, or are there no longer."""
        last = self._rows("SELECT coalesce(max(id), 0) FROM unit").fetchone()[0]
        numbered = list(enumerate(results, last + 1))
        files = [self._row(number, file) for number, result in numbered for file in result.files]
        many = self.ledger.connection.executemany
        many("INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?, ?)", (_unit_row(stage, *each) for each in numbered))
        # In the order of their tables rows are written several times faster.
        many("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sorted(files, key=_PLACE))
        many("INSERT OR REPLACE INTO reader VALUES (?, ?, ?)", sorted(self._with_readers(stage, numbered)))

    def _with_readers(
        self, stage: str, numbered: Sequence[tuple[int, Result]]
    ) -> "Iterator[tuple[int, str, array[int]]]":
        """Yield each key that was read, with all its readers: fewer rows than one for each read take half the time."""
        readers: dict[int, array[int]] = defaultdict(partial(array, "I"))
        for number, result in numbered:
            for key in array("I", result.reads):
                readers[key].append(number)
        first = self._rows("SELECT 1 FROM reader WHERE stage = ? LIMIT 1", stage).fetchone() is None
        for key, units in readers.items():
            yield key, stage, units if first else self._readers(key, stage) + units

    def _kept(self, source: str) -> str:
        return source.removeprefix(self.ledger.cache)

    def _row(self, unit: int, file: Put) -> tuple[object, ...]:
        path, fingerprint, source, linked, problems, template, places = file
        return path, unit, fingerprint, self._kept(source), linked, _blob(problems), template, places

    def _put(self, row: Sequence[Any]) -> Put:
        path, fingerprint, source, linked, problems, *rest = row
        found: Plain = marshal.loads(problems) if problems else ()  # noqa: S302 - sealed
        place = os.path.join(self.ledger.cache, source)  # noqa: PTH118 - for every file of the site
        return Put(path, fingerprint, place, bool(linked), found, *rest)

    def _rows(self, query: str, *values: object) -> Any:
        return self.ledger.connection.execute(query, values)


def _unit_row(stage: str, number: int, result: Result) -> tuple[object, ...]:
    window = (None, None) if result.window == ALWAYS else result.window
    return number, stage, result.unit, _blob(result.problems), result.reads, *window


def _blob(problems: Plain) -> bytes | None:
    return marshal.dumps(problems) if problems else None  # type: ignore[arg-type]
