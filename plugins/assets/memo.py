"""The memo of assets: stylesheets are put together again only when a file of the theme, or the code here, changed."""

import pickle
import time
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Final

from plugins.assets.assets import Assets
from plugins.domain.whole import write_whole

_SEAL: Final = 16
_SETTLED: Final = 2.0
"""So many seconds old a change must be before size and time of a file are sure to tell of the next one."""


def remembered(folder: Path, memo: Path, load: Callable[[Path], Assets]) -> Assets:
    """Return the assets of a folder as ``load`` gives them, from the file ``memo`` where nothing has changed since."""
    stamps = _stamps(folder)
    known = _read(memo, stamps)
    if known is not None:
        return known
    assets = load(folder)
    if time.time() - max((float(mtime) / 1e9 for _, _, mtime in stamps), default=0.0) > _SETTLED:
        data = pickle.dumps((stamps, assets))
        write_whole(memo, _seal(data) + data)
    return assets


def _read(memo: Path, stamps: list[tuple[str, int, int]]) -> Assets | None:
    """Return what was kept for these stamps; None where there is nothing whole."""
    try:
        data = memo.read_bytes()
    except OSError:
        return None
    if _seal(data[_SEAL:]) != data[:_SEAL]:
        return None
    kept, assets = pickle.loads(data[_SEAL:])  # noqa: S301 - held against its seal
    return assets if kept == stamps and isinstance(assets, Assets) else None


def _stamps(folder: Path) -> list[tuple[str, int, int]]:
    """Return path, size and time of change of each file, and of the modules that put them together."""
    files = [path for path in (*folder.rglob("*"), *Path(__file__).parent.glob("*.py")) if path.is_file()]
    states = ((path.as_posix(), path.stat()) for path in sorted(files))
    return [(path, state.st_size, state.st_mtime_ns) for path, state in states]


def _seal(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SEAL).digest()
