"""Publishing: renditions from the cache into the output folder."""

import filecmp
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from plugins.images.cache import place
from plugins.images.plan import Rendition


def publish(renditions: Iterable[Rendition], cache: Path, output: Path) -> None:
    """Put renditions, all of which the cache must have, in their places."""
    for rendition in renditions:
        put(place(cache, rendition), output / rendition.path)


def put(source: Path, target: Path) -> None:
    """Put a file of a cache in its place; what stands there already is left alone.

    A file that is linked or copied carries size and time of its source, so that comparing opens neither.
    """
    if not (target.exists() and filecmp.cmp(source, target)):
        _put(source, target)


def _put(source: Path, target: Path) -> None:
    """Replace the target in one step by a link to the source, or by a copy where the file system cannot link."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        draft.hardlink_to(source)
    except OSError:
        shutil.copy2(source, draft)
    draft.replace(target)
