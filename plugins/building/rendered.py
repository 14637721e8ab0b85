"""Rendered pages: what was rendered and checked once is not rendered again, and what is kept of it is held to its name.

A page is known by two names. Its fingerprint stands for all that it is made of, and a ledger tells what became of it;
its bytes lie in a file that is called by their hash.
"""

import pickle
import sqlite3
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

from plugins.domain.whole import write_whole
from plugins.pages.page import Page
from plugins.pages.views import Card


class Kept(NamedTuple):
    """Where the bytes of a page are, and what its checks found, as a ledger holds it."""

    source: str
    problems: bytes | None


class RenderedPages:
    """A folder of files called by the hash of their bytes. Anyone may delete them."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made when something is put into it."""
        self.folder = folder

    def put(self, data: bytes) -> Path:
        """Keep these bytes, at once or not at all, and return where they are."""
        name = _hash(data)
        file = self.folder / name[:2] / name
        if not self.sound(file):
            write_whole(file, data)
        return file

    def sound(self, file: Path) -> bool:
        """True when a file of this folder is there and holds what it is called by; a damaged one is removed."""
        try:
            with open(file, "rb") as content:  # noqa: PTH123 - a third quicker than a Path's, for every page
                if _hash(content.read()) == file.name:
                    return True
        except OSError:
            return False
        file.unlink(missing_ok=True)
        return False


class KnownPages:
    """The pages that a ledger knows, for any process: it is asked while nobody writes into it."""

    def __init__(self, ledger: Path) -> None:
        """Take the file of the ledger, which is opened when the first page is asked for."""
        self.ledger = ledger
        self._connection: sqlite3.Connection | None = None
        self._empty = False

    def __reduce__(self) -> tuple[type["KnownPages"], tuple[Path]]:
        return KnownPages, (self.ledger,)

    def get(self, fingerprint: str) -> Kept | None:
        """Return what became of a page, None if nobody has rendered it."""
        if self._connection is None:
            self._connection = sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True)
            self._empty = self._connection.execute("SELECT 1 FROM file LIMIT 1").fetchone() is None
        if self._empty:
            return None
        query = "SELECT source, problems FROM file WHERE fingerprint = ? LIMIT 1"
        row = self._connection.execute(query, (fingerprint,)).fetchone()
        return Kept(*row) if row else None

    def close(self) -> None:
        """End with the ledger."""
        if self._connection:
            self._connection.close()
        self._connection = None


def _hash(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def fingerprint(page: Page, template: str) -> str:
    """Return what stands for the bytes of a page: its path, its view, and ``template``, which stands for all else."""
    return blake2b(template.encode() + _pickled(page), digest_size=16).hexdigest()


def _pickled(value: object) -> memoryview:
    buffer = BytesIO()
    pickler = _Pickler(buffer, protocol=5)
    pickler.fast = True  # Without it, two equal strings are written otherwise than the same string twice.
    pickler.dump(value)
    return buffer.getbuffer()


class _Pickler(pickle.Pickler):
    """Writes a value of a dataclass with slots as its class and fields, in half the time: 0.12 ms less a page.

    The dataclass itself would look up the names of its fields once more for every value.
    """

    def reducer_override(self, value: Any) -> Any:
        """Return class and fields of such a value; leave all others to their own way."""
        if type(value) is Card:
            return Card, (_digest(value),)
        get = _getter(type(value))  # type: ignore[arg-type] # mypy denies that classes have a hash
        return (type(value), get(value)) if get else NotImplemented


_cards: Final[dict[int, tuple[Card, bytes]]] = {}
_CARDS: Final = 1 << 16


def _digest(card: Card) -> bytes:
    """Return what stands for a card, which is one object on all the pages that show it: 0.1 ms less a list."""
    kept = _cards.get(id(card))
    if kept is None:
        if len(_cards) >= _CARDS:
            _cards.clear()
        values = tuple(getattr(card, each.name) for each in fields(Card))
        # The card stays with its digest, so that no other object is given its id.
        kept = _cards[id(card)] = card, blake2b(_pickled(values), digest_size=16).digest()
    return kept[1]


@cache
def _getter(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """Return what gives the fields of a dataclass with slots, None for another class or one with its own way."""
    if not is_dataclass(kind) or "__slots__" not in vars(kind) or kind.__reduce__ is not object.__reduce__:
        return None
    names = [each.name for each in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
