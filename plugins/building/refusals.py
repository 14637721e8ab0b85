"""What a disk refuses: it has no room, or we have no right. No code can mend that, so it is told in a sentence.

Builds write into their cache and their output folder. Whatever else refuses them was to be read.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from plugins.building.messages import say
from plugins.domain import notice
from plugins.domain.config import SiteConfig

_OF_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
_OF_RIGHTS: Final = {errno.EACCES, errno.EPERM}
_OF_KINDS: Final = {errno.ENOTDIR, errno.EISDIR}
"""A file is in the way of a folder, or the other way round; anywhere but where builds write that is a fault of code."""

_OF_LEDGERS: Final = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_FINAL: Final = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY}
_PRIMARY: Final = 0xFF
"""The bits of SQLite's extended codes that have the primary one."""


@contextmanager
def refusals_told(site: SiteConfig) -> Iterator[None]:
    """End with a sentence and code 1 where the disk refuses a file of a build; any other fault is raised as it is."""
    try:
        yield
    except OSError as fault:
        if fault.errno in _OF_ROOM or (fault.errno in _OF_RIGHTS | _OF_KINDS and _is_written(fault.filename, site)):
            raise _refusal(site, fault.filename, fault.strerror) from None
        if fault.errno not in _OF_RIGHTS or fault.filename is None:
            raise
        raise _refusal(site, fault.filename, fault.strerror, notice.READING_REFUSED) from None
    except sqlite3.OperationalError as fault:
        if _code(fault) not in _OF_LEDGERS:
            raise
        raise _refusal(site, None, str(fault)) from None


def is_final(fault: Exception) -> bool:
    """Tell whether a ledger that is begun anew would be refused as well: it is as whole as it was."""
    return _code(fault) in _FINAL


def _code(fault: Exception) -> int:
    """Return the primary code that SQLite gave a fault, 0 where it gave none."""
    return int(getattr(fault, "sqlite_errorcode", 0)) & _PRIMARY


def _is_written(file: object, site: SiteConfig) -> bool:
    """Tell whether a file is in a folder that builds write into, or one that they make to have it."""
    path = Path(str(file)).absolute()
    folders = (site.cache.absolute(), site.output.absolute())
    return any(path.is_relative_to(folder) or folder.is_relative_to(path) for folder in folders)


def _refusal(site: SiteConfig, file: object, reason: object, sentence: str = notice.DISK_REFUSES) -> SystemExit:
    return SystemExit(say(site, sentence, file=file or site.cache, reason=reason))
