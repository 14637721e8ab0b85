"""Snapshots: what the last build of an output folder saw of files, and how it left the tree.

A snapshot lies beside the ledger, which knows by name the one that tells of what it has taken in. Of any other, as a
build leaves it that is killed, nothing is believed: all content is read again.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from plugins.domain.sealed import read_sealed, write_sealed
from plugins.library.survey import Listing, Listings

Stamps: TypeAlias = Mapping[str, tuple[int, int]]
"""Files as they were last seen, by path: size in bytes, time of change in nanoseconds."""

_FILE: Final = "snapshot"


class Tree(NamedTuple):
    """The output folder as a build left it: its mark, and all its files."""

    mark: tuple[int, int]
    stamps: Stamps


class Snapshot(NamedTuple):
    """The files of content and theme by folder, those of the code, and the tree that was made of them.

    ``name`` is another for any other snapshot.
    """

    name: str
    content: Listings
    theme: Listings
    code: Stamps
    tree: Tree | None


NOTHING: Final = Snapshot("", {}, {}, {}, None)
"""What was seen before the first build."""


def load_snapshot(folder: Path) -> Snapshot:
    """Return the snapshot in a folder of a build, NOTHING where there is none or it is damaged."""
    kept = read_sealed(folder / _FILE)
    if kept is None:
        return NOTHING
    name, content, theme, code, tree = kept
    return Snapshot(name, _listings(content), _listings(theme), code, Tree(*tree) if tree else None)


def keep_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Keep a snapshot, at once or not at all."""
    name, content, theme, code, tree = snapshot
    write_sealed(folder / _FILE, (name, _plain(content), _plain(theme), dict(code), tuple(tree) if tree else None))


def _listings(plain: Mapping[str, tuple[object, ...]]) -> Listings:
    return {folder: Listing._make(each) for folder, each in plain.items()}


def _plain(listings: Listings) -> dict[str, tuple[object, ...]]:
    return {folder: tuple(each) for folder, each in listings.items()}
