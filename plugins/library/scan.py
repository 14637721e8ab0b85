"""What lies in the content folder. Nothing is followed out of it and nothing is passed over silently."""

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.domain.problem import Problem, problem

_LITTER: Final = frozenset({"Thumbs.db", "desktop.ini"})
"""Files that operating systems leave behind; so are all whose names begin with a dot."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of content. ``path`` is relative to content/, with forward slashes and in NFC; ``name`` is as on disk."""

    path: str
    disk: str


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a content folder, sorted by path, and what was wrong with others."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> tuple[str, ...]:
        """The paths of what lies there and is not used."""
        return tuple(each.path for each in self.problems)


@dataclass(frozen=True, slots=True)
class Look:
    """What lies in one folder, by the names on disk: its files with their state, its folders, and what is refused."""

    files: dict[str, os.stat_result]
    folders: tuple[str, ...]
    problems: tuple[Problem, ...]


def look(content: Path, folder: str, file_limit: int) -> Look:
    """Return what lies in a folder of content; links and files over the limit, in bytes, are problems instead."""
    files: dict[str, os.stat_result] = {}
    folders: list[str] = []
    problems: list[Problem] = []
    with os.scandir(f"{content}/{folder}") as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith(".") or entry.name in _LITTER:
                continue
            if entry.is_symlink():
                problems.append(problem(seen_path(folder, entry.name), 1, "symlink"))
            elif entry.is_dir():
                folders.append(entry.name)
            elif (status := entry.stat()).st_size > file_limit:
                limit = file_limit // 1_000_000
                problems.append(problem(seen_path(folder, entry.name), 1, "file-too-large", limit=limit))
            else:
                files[entry.name] = status
    return Look(files, tuple(folders), tuple(problems))


def read_bytes(path: str) -> bytes:
    """Return what a file holds. Without a Path and a buffer it takes three fifths of the time."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read()


def seen_path(folder: str, name: str) -> str:
    """Return the path of a file, given as on disk, as the project writes it: in NFC."""
    return unicodedata.normalize("NFC", disk_path(folder, name))


def disk_path(folder: str, name: str) -> str:
    """Return the path of a file below the content folder."""
    return f"{folder}/{name}" if folder else name
