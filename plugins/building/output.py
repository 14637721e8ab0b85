"""The output folder: it is never emptied, and each file is put into its place by a rename, whole.

While files are being moved, a mark says that the tree is unfinished; after a crash every file is the old or the new
one, nobody deploys the tree (``is_finished``), and the next build completes it.
"""

import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from plugins.building.results import Put
from plugins.domain import notice
from plugins.domain.notice import Refusal
from plugins.domain.whole import write_whole

MARK: Final = ".court-news"
"""A file in every output folder that a build made. A folder with other things in it is never taken for one."""

_FINISHED: Final = b"Made by a build. Everything here is replaced by the next one.\n"
_UNFINISHED: Final = b"A build is writing here, or was interrupted. Build again before you deploy.\n"


class OutputRefused(Refusal):
    """The output folder holds what no build put there, or is a place where a build must not write."""


def is_finished(output: Path) -> bool:
    """True when a build has made this folder, and has come to its end; else it must not be deployed."""
    try:
        return (output / MARK).read_bytes() == _FINISHED
    except OSError:
        return False


class Output:
    """The files of a site in their folder."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not be there; raise OutputRefused where output must not go."""
        _refuse_foreign(folder)
        self.folder = folder
        self._inside = f"{folder}{os.sep}"  # text alone wherever something is done for every page
        self._made: set[str] = set()

    def state(self) -> tuple[int, int] | None:
        """Return what stands for the tree as the last build left it; None for one that is not finished."""
        if not is_finished(self.folder):
            return None
        status = (self.folder / MARK).stat()
        return status.st_ino, status.st_mtime_ns

    def begin(self) -> None:
        """Mark the tree as unfinished."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._put_mark(_UNFINISHED)

    def finish(self) -> None:
        """Mark the tree as finished."""
        self._put_mark(_FINISHED)

    def put(self, file: Put) -> bool:
        """Put a file into its place, unless it stands there already; FileNotFoundError where its bytes are gone."""
        target = self.place(file.path)
        folder, name = os.path.split(target)
        self._make_folder(folder)
        if file.linked and _link(file.source, target):
            return True
        if _same(file.source, target):
            return False
        draft = f"{folder}{os.sep}.{name}.{os.getpid()}"
        _bring(file.source, draft, file.linked)
        os.replace(draft, target)  # noqa: PTH105
        return True

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that are empty then."""
        for path in paths:
            target = Path(self.place(path))
            target.unlink(missing_ok=True)
            self._remove_empty(target.parent)

    def stamps(self, paths: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Return size and time of change of files."""
        states = ((path, os.stat(self._inside + path)) for path in paths)  # noqa: PTH116
        return {path: (state.st_size, state.st_mtime_ns) for path, state in states}

    def is_as(self, stamps: Mapping[str, tuple[int, int]]) -> bool:
        """True when all these files are there, and as they were."""
        try:
            return self.stamps(stamps) == stamps
        except OSError:
            return False

    def strangers(self, files: Mapping[str, object]) -> Iterator[str]:
        """Yield the files of the tree that are not among these."""
        for parent, _, names in os.walk(self.folder):
            for name in names:
                path = (Path(parent) / name).relative_to(self.folder).as_posix()
                if path not in files and path != MARK:
                    yield path

    def place(self, path: str) -> str:
        """Return where a file belongs; ValueError for a path that would leave the folder."""
        target = os.path.normpath(os.path.join(self._inside, path))  # noqa: PTH118
        if not target.startswith(self._inside):
            raise ValueError(path)
        return target

    def _make_folder(self, folder: str) -> None:
        if folder not in self._made:
            try:
                os.mkdir(folder)  # noqa: PTH102
            except OSError:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._made.add(folder)

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.folder and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

    def _put_mark(self, text: bytes) -> None:
        write_whole(self.folder / MARK, text)


def _link(source: str, target: str) -> bool:
    """Link a file to where nothing stands yet, in one step; False where that cannot be done."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        return False
    return True


def _bring(source: str, draft: str, linked: bool) -> None:
    """Make the draft, of which an earlier one may lie there, hold what the source does, if by a link or by a copy."""
    Path(draft).unlink(missing_ok=True)
    if not (linked and _link(source, draft)):
        shutil.copyfile(source, draft)


def _same(source: str, target: str) -> bool:
    """Tell whether a file stands in its place; to look at both sizes first spares a fifth of the time."""
    try:
        new, there = os.stat(source), os.stat(target)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        return False
    if os.path.samestat(new, there):
        return True
    return new.st_size == there.st_size and filecmp.cmp(source, target, shallow=False)


def _refuse_foreign(output: Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise OutputRefused(notice.OUTPUT_NO_FOLDER, path=output)
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).is_file():
        raise OutputRefused(notice.OUTPUT_FOREIGN, path=output)
