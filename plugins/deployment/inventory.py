"""What a build has made, file by file, with the hash of each: read anew only where the file was touched."""

import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.building.output import MARK
from plugins.domain.whole import write_whole

UNSENT: Final = frozenset({MARK})
"""Files of the output folder that are no part of the site."""

Stamp = tuple[int, int, int]
"""Size of a file, and the nanoseconds at which its content and its entry last changed."""


def take_inventory(output: Path, memory: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of the site by its path; ``memory`` is a file that saves reading them again."""
    known = _recall(memory)
    found = {path: _entry(output / path, stamp, known.get(path)) for path, stamp in _stamps(output)}
    write_whole(memory, json.dumps(found).encode())
    return {path: sha for path, (_, sha) in found.items()}


def walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the files below a folder with their paths in it; ValueError for a link, which could lead anywhere."""
    pending = [""]
    while pending:
        place = pending.pop()
        with os.scandir(folder / place) as entries:
            for entry in entries:
                path = f"{place}{entry.name}"
                if entry.is_symlink():
                    raise ValueError(path)
                if entry.is_dir():
                    pending.append(f"{path}/")
                else:
                    yield path, entry


def _stamps(output: Path) -> Iterator[tuple[str, Stamp]]:
    for path, entry in walk(output):
        if path not in UNSENT:
            stat = entry.stat()
            yield path, (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)


def _entry(file: Path, stamp: Stamp, known: tuple[Stamp, str] | None) -> tuple[Stamp, str]:
    return known if known and known[0] == stamp else (stamp, sha256(file.read_bytes()).hexdigest())


def _recall(memory: Path) -> dict[str, tuple[Stamp, str]]:
    """Return what is remembered; nothing where the memory is missing or damaged."""
    try:
        said = json.loads(memory.read_text(encoding="utf-8"))
        return {str(path): ((stamp[0], stamp[1], stamp[2]), str(sha)) for path, (stamp, sha) in said.items()}
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return {}
