"""The output folder: written beside it first, then moved into place file by file.

A reader of the folder meets the old file or the new one, never half of one; a file that did not change is not
touched; what is no longer part of the site is removed.
"""

import filecmp
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from plugins.domain import notice
from plugins.domain.notice import Refusal

MARK: Final = ".court-news"
"""A file in every output folder that a build made. A folder with other things in it is never taken for one."""


class OutputRefused(Refusal):
    """The output folder holds what no build put there, or is a place where a build must not write."""


class Staging:
    """Files on their way to an output folder."""

    def __init__(self, output: Path) -> None:
        """Begin with an empty folder beside the output folder; raise OutputRefused where output must not go."""
        _refuse_foreign(output)
        self.output = output
        self.folder = output.with_name(f".{output.name}.staging")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.write(MARK, b"Made by a build. Everything here is replaced by the next one.\n")

    def write(self, path: str, data: bytes) -> None:
        """Write a file whose path is relative to the output folder."""
        write_file(self.folder, path, data)

    def copy(self, path: str, source: Path) -> None:
        """Take a file over under a path of the output folder."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)

    def move_into_place(self) -> list[str]:
        """Make the output folder hold exactly the staged files; return the paths that are new or changed, sorted."""
        staged = sorted(_files(self.folder))
        changed = [path for path in staged if self._move(path)]
        for path in set(_files(self.output)) - set(staged):
            (self.output / path).unlink()
        _remove_empty_folders(self.output)
        self.discard()
        return changed

    def discard(self) -> None:
        """Remove the staged files, leaving the output folder as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _move(self, path: str) -> bool:
        source, target = self.folder / path, self.output / path
        if target.is_file() and filecmp.cmp(source, target, shallow=False):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
        return True


def write_file(folder: Path, path: str, data: bytes) -> None:
    """Write a file below a folder; ValueError for a path that would leave it."""
    target = Path(os.path.normpath(folder / path))
    if not target.is_relative_to(folder):
        raise ValueError(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _refuse_foreign(output: Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise OutputRefused(notice.OUTPUT_NO_FOLDER, path=output)
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).is_file():
        raise OutputRefused(notice.OUTPUT_FOREIGN, path=output)


def _files(folder: Path) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        for name in names:
            yield (Path(parent) / name).relative_to(folder).as_posix()


def _remove_empty_folders(folder: Path) -> None:
    for parent, _, _ in os.walk(folder, topdown=False):
        if Path(parent) != folder and not any(Path(parent).iterdir()):
            Path(parent).rmdir()
