"""Files and folders that are there whole or not at all, though others look on and anybody may be killed.

That holds for the end of a process. A machine that loses its power may leave a new file empty: nobody waits for the
disk, since a build writes tens of thousands of files and can make each of them again. What an editor has written
cannot be made again; it is ``lasting`` and waited for.
"""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import get_ident
from typing import Final

_BEGINNING: Final = 20
"""So many letters of a file's name begin that of its draft: no file system takes more than 255 bytes."""


def write_whole(file: str | os.PathLike[str], data: bytes, *, second: int | None = None, lasting: bool = False) -> None:
    """Write a file in one step, with its folders.

    ``second`` is the time that it shall tell, in seconds since 1970. A ``lasting`` one is on the disk when we return.
    """
    folder, name = os.path.split(file)  # text alone: Paths took half of the time
    draft = os.path.join(folder, f".{name[:_BEGINNING]}.{os.getpid()}-{get_ident()}")  # noqa: PTH118
    try:
        _write_draft(draft, folder, data)
        if lasting:
            _make_lasting(draft, file)
        if second is not None:
            os.utime(draft, (second, second))
        os.replace(draft, file)  # noqa: PTH105
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    if lasting and os.name != "nt":  # Windows opens no folders
        _sync(folder or os.curdir)


def by_age(files: Iterable[Path]) -> list[tuple[Path, os.stat_result]]:
    """Return files or folders, oldest first, with what the disk tells of them; without those that are gone by now."""
    there: list[tuple[Path, os.stat_result]] = []
    for file in files:
        with suppress(FileNotFoundError):  # whoever else builds clears away too
            there.append((file, file.stat()))
    return sorted(there, key=lambda each: each[1].st_mtime_ns)


def _write_draft(draft: str, folder: str, data: bytes) -> None:
    """Write a file into a folder, which is made where it is not there: as a rule it is."""
    try:
        opened = open(draft, "wb")  # noqa: PTH123, SIM115
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        opened = open(draft, "wb")  # noqa: PTH123, SIM115
    with opened:
        opened.write(data)


def _make_lasting(draft: str, file: str | os.PathLike[str]) -> None:
    """Wait until a draft is on the disk, with the rights of the file that it will replace."""
    _sync(draft, os.O_RDWR)
    if os.path.exists(file):  # noqa: PTH110
        shutil.copymode(file, draft)


def _sync(path: str, how: int = os.O_RDONLY) -> None:
    opened = os.open(path, how)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def replace_folder(folder: Path, coming: Path) -> None:
    """Put a folder in another's place, which need not be there; no moment is longer than that between two renames.

    Whoever was killed in that moment is finished for by the next who calls ``finish_replacing``.
    """
    leaving = _leaving(folder)
    finish_replacing(folder)
    if folder.exists():
        folder.rename(leaving)
    coming.rename(folder)
    shutil.rmtree(leaving, ignore_errors=True)


def finish_replacing(folder: Path) -> None:
    """Bring a folder back whose replacing was cut between the two renames, and clear away what was replaced."""
    leaving = _leaving(folder)
    if leaving.exists() and not folder.exists():
        leaving.rename(folder)
    shutil.rmtree(leaving, ignore_errors=True)


def _leaving(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.leaving")
