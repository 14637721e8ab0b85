"""What stands: a command that would change nothing is answered from files alone.

Nothing that makes a site is imported for it: to look at the files of 20,000 articles takes a third of the time that
Pelican, templates and checks take to be imported.
"""

import os
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import fields
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from plugins.building.code import ROOT
from plugins.building.look import Look, Places
from plugins.building.snapshot import load_snapshot
from plugins.domain.config import Overrides
from plugins.domain.date import parse_moment
from plugins.domain.sealed import read_sealed, write_sealed
from plugins.domain.whole import by_age
from plugins.library.reads import Window

Watched = Mapping[str, tuple[int, int] | None]
"""Files outside of content and theme that a build has read: size and time of change, None for one that is not there."""

_FOLDER: Final = "standing"
_KEPT: Final = 20
"""So many commands are remembered, the last ones."""

_PASSING: Final = frozenset({"_", "SHLVL", "OLDPWD", "COLUMNS", "LINES"})
"""Variables of the environment that change from one command to the next and that nothing here reads."""


_ELSEWHERE: Final = frozenset({"at", "without"})
"""What a command line says that is compared in another way."""


class Said(NamedTuple):
    """What a command told, on each of its streams."""

    out: str
    err: str

    def tell(self) -> None:
        """Print it."""
        sys.stdout.write(self.out)
        sys.stdout.flush()
        sys.stderr.write(self.err)


class Standing(NamedTuple):
    """What a build left: where, the name of its snapshot, when it holds, what it watched, what it would tell again."""

    folder: str
    snapshot: str
    places: Places
    clock: float
    window: Window
    watched: Watched
    said: Said

    def holds(self, moment: float) -> bool:
        """True when a build of that moment would find the same."""
        since, until = self.window
        in_time = moment == self.clock or since <= moment < until
        return in_time and self.watched == watch(self.watched)


def watch(files: Iterable[str]) -> dict[str, tuple[int, int] | None]:
    """Return files as they are now."""
    return {file: _stamp(file) for file in files}


def _stamp(file: str) -> tuple[int, int] | None:
    try:
        status = os.stat(file)  # noqa: PTH116 - as everywhere where files are compared
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def look(overrides: Overrides) -> Look | None:
    """Return a look at the files of the site that this command has built before; None if it has not."""
    standing = _load(_file(overrides))
    if standing is None:
        return None
    snapshot = load_snapshot(Path(standing.folder))
    if snapshot.name != standing.snapshot:
        return None
    seen = Look(standing.places, snapshot)
    seen.begin()
    return seen


def answer(overrides: Overrides, seen: Look | None) -> Said | None:
    """Return what a build would tell if it would change nothing, else None."""
    standing = _load(_file(overrides)) if seen else None
    if seen is None or standing is None:
        return None
    try:
        moment = parse_moment(overrides.at).timestamp() if overrides.at else time.time()
    except ValueError:
        return None
    return standing.said if standing.holds(moment) and seen.same else None


def keep_standing(overrides: Overrides, standing: Standing) -> None:
    """Remember what a command left."""
    file = _file(overrides)
    write_sealed(file, (*standing[:2], tuple(standing.places), *standing[3:6], tuple(standing.said)))
    for old, _ in by_age(file.parent.glob("[!.]*"))[:-_KEPT]:  # a name with a dot is being written
        old.unlink(missing_ok=True)


def _load(file: Path) -> Standing | None:
    kept = read_sealed(file)
    if kept is None:
        return None
    folder, name, places, clock, window, watched, said = kept
    return Standing(folder, name, Places(*places), clock, window, watched, Said(*said))


def _file(overrides: Overrides) -> Path:
    """Return where is kept what this command left: the same words, folder, surroundings and Python."""
    words = [
        (each.name, str(getattr(overrides, each.name))) for each in fields(overrides) if each.name not in _ELSEWHERE
    ]
    without = sorted(overrides.without)
    around = sorted((name, value) for name, value in os.environ.items() if name not in _PASSING)
    named = repr((words, without, around, str(Path.cwd()), sys.version, sys.executable))
    name = blake2b(named.encode(errors="surrogateescape"), digest_size=16).hexdigest()
    return (overrides.cache or ROOT / ".cache") / _FOLDER / name
