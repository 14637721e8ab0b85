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
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a content folder, sorted by path, and what was wrong with others."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> tuple[str, ...]:
        """The paths of what lies there and is not used."""
        return tuple(each.path for each in self.problems)


def scan(content: Path, file_limit: int) -> Tree:
    """Return the files below the content folder; links and files over the limit, in bytes, are problems instead."""
    files: list[SourceFile] = []
    problems: list[Problem] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(content / folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name in _LITTER:
                    continue
                disk = f"{folder}/{entry.name}" if folder else entry.name
                path = unicodedata.normalize("NFC", disk)
                if entry.is_symlink():
                    problems.append(problem(path, 1, "symlink"))
                elif entry.is_dir():
                    folders.append(disk)
                elif (status := entry.stat()).st_size > file_limit:
                    problems.append(problem(path, 1, "file-too-large", limit=file_limit // 1_000_000))
                else:
                    files.append(SourceFile(path, disk, status.st_size, status.st_mtime_ns))
    return Tree(tuple(sorted(files, key=lambda file: file.path)), tuple(problems))
