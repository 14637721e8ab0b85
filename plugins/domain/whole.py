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


def write_whole(file: Path, data: bytes, *, second: int | None = None, lasting: bool = False) -> None:
    """Write a file in one step, with its folders.

    ``second`` is the time that it shall tell, in seconds since 1970. A ``lasting`` one is on the disk when we return.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name[:_BEGINNING]}.{os.getpid()}-{get_ident()}")
    try:
        if lasting:
            _write_through(draft, data, file)
        else:
            draft.write_bytes(data)
        if second is not None:
            os.utime(draft, (second, second))
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    if lasting and os.name != "nt":  # Windows opens no folders
        _sync(file.parent)


def by_age(files: Iterable[Path]) -> list[tuple[Path, os.stat_result]]:
    """Return files or folders, oldest first, with what the disk tells of them; without those that are gone by now."""
    there: list[tuple[Path, os.stat_result]] = []
    for file in files:
        with suppress(FileNotFoundError):  # whoever else builds clears away too
            there.append((file, file.stat()))
    return sorted(there, key=lambda each: each[1].st_mtime_ns)


def _write_through(draft: Path, data: bytes, file: Path) -> None:
    """Write a draft to the disk, with the rights of the file that it will replace."""
    with draft.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    if file.exists():
        shutil.copymode(file, draft)


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
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
