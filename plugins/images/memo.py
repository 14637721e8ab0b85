"""The memo of measuring: a file that did not change is not read again, and bytes once found whole are not unpacked."""

import json
import time
from hashlib import sha256
from pathlib import Path
from typing import Final, TypedDict

from plugins.images.cache import keep, version
from plugins.images.measure import Fault, measure
from plugins.images.plan import Photo

_MEASURING: Final = ("pixels.py", "measure.py")

_SETTLED: Final = 2.0
"""How many seconds old a change must be before size and time of a file are sure to tell of the next one."""


class _Kept(TypedDict):
    """What the file holds: size, time in nanoseconds and hash by path; width and height by hash."""

    version: str
    stamps: dict[str, tuple[int, int, str]]
    sizes: dict[str, tuple[int, int]]


class Memo:
    """Photos that earlier runs measured, in one JSON file that may be deleted at any time. Faults are found anew."""

    def __init__(self, file: Path) -> None:
        """Open the memo; one that is damaged or was made by other code is as good as none."""
        self.file = file
        self._kept = _read(file)

    def measure(self, file: Path) -> Photo | Fault:
        """Return what ``plugins.images.measure`` says of a file; OSError if it cannot be read."""
        status = file.stat()
        stamp = (status.st_size, status.st_mtime_ns)
        size, mtime, digest = self._kept["stamps"].get(str(file), (0, 0, ""))
        if (size, mtime) == stamp:
            return Photo(digest, *self._kept["sizes"][digest], file.name)
        found = self._look(file.read_bytes(), file.name)
        if isinstance(found, Photo) and time.time() - status.st_mtime > _SETTLED:
            self._kept["stamps"][str(file)] = (*stamp, found.hash)
        return found

    def save(self) -> None:
        """Write the memo for the next run."""
        keep(self.file, json.dumps(self._kept, sort_keys=True).encode())

    def _look(self, content: bytes, name: str) -> Photo | Fault:
        digest = sha256(content).hexdigest()
        if known := self._kept["sizes"].get(digest):
            return Photo(digest, *known, name)
        found = measure(content, name)
        if isinstance(found, Photo):
            self._kept["sizes"][digest] = (found.width, found.height)
        return found


def _read(file: Path) -> _Kept:
    try:
        kept: _Kept = json.loads(file.read_bytes())
        if kept["version"] == version(_MEASURING):
            return kept
    except (OSError, ValueError, LookupError, TypeError):
        pass
    return _Kept(version=version(_MEASURING), stamps={}, sizes={})
