"""What a disk refuses: it has no room, or we have no right. No code can mend that, so it is told in a sentence."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from plugins.building.messages import say
from plugins.domain import notice
from plugins.domain.config import SiteConfig

_OF_FILES: Final = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EISDIR}
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
        if fault.errno not in _OF_FILES:
            raise
        raise _refusal(site, fault.filename, fault.strerror) from None
    except sqlite3.OperationalError as fault:
        if getattr(fault, "sqlite_errorcode", 0) & _PRIMARY not in _OF_LEDGERS:
            raise
        raise _refusal(site, None, str(fault)) from None


def is_final(fault: sqlite3.DatabaseError) -> bool:
    """Tell whether a ledger that is begun anew would be refused as well: it is as whole as it was."""
    return getattr(fault, "sqlite_errorcode", 0) & _PRIMARY in _FINAL


def _refusal(site: SiteConfig, file: object, reason: object) -> SystemExit:
    return SystemExit(say(site, notice.DISK_REFUSES, file=file or site.cache, reason=reason))
