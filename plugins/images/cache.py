"""The cache of pictures: files that are there whole or not at all, and that anyone may delete."""

import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from PIL import features

from plugins.domain.whole import by_age, write_whole
from plugins.images.plan import Rendition

_CODECS: Final = ("pil", "avif", "webp", "jpg", "libjpeg_turbo", "zlib", "littlecms2")
_SEAL: Final = ".seal"
_RENDERING: Final = ("pixels.py", "render.py")


@cache
def version(modules: tuple[str, ...]) -> str:
    """Return a name for these modules of this package and the codecs they use, as they are now."""
    codecs = ((features.version(name) or "").encode() for name in _CODECS)
    sources = (Path(__file__).with_name(module).read_bytes() for module in modules)
    return sha256(b"\0".join((*codecs, *sources))).hexdigest()[:16]


def place(folder: Path, rendition: Rendition) -> Path:
    """Return where the cache in that folder keeps a rendition, as made by the code and the codecs of today."""
    return folder / version(_RENDERING) / Path(rendition.path).name


def keep_sealed(file: Path, content: bytes) -> None:
    """Keep a file with a seal beside it, the hash of its content, which tells when something has damaged it."""
    write_whole(file, content)
    write_whole(_seal(file), sha256(content).digest())


def is_sound(file: Path) -> bool:
    """True when a sealed file is there as it was kept."""
    try:
        return _seal(file).read_bytes() == sha256(file.read_bytes()).digest()
    except OSError:
        return False


def _seal(file: Path) -> Path:
    return file.with_name(f"{file.name}{_SEAL}")


def prune(folder: Path, wanted: Iterable[Path], limit: int) -> None:
    """Remove what a cache keeps, oldest first, until there are no more than ``limit`` bytes; the wanted files stay."""
    if size(folder) <= limit:
        return  # found out in a fifth of the time, and nobody has to tell what is wanted
    spared = set(wanted)
    files = by_age(file for file in folder.glob("*/*") if file.suffix != _SEAL)
    excess = sum(status.st_size for _, status in files) - limit
    for file, status in files:
        if excess <= 0:
            break
        if file not in spared:
            file.unlink(missing_ok=True)
            _seal(file).unlink(missing_ok=True)
            excess -= status.st_size


def size(folder: Path) -> int:
    """Return the bytes of all that a cache keeps; others may remove files of it at any time."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(FileNotFoundError):
                total += 0 if name.endswith(_SEAL) else os.stat(f"{parent}{os.sep}{name}").st_size  # noqa: PTH116
    return total
