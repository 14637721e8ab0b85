"""Where builds leave what the next one may use: a folder for each pair of content and output, the last ones."""

import os
import shutil
from hashlib import blake2b
from pathlib import Path
from typing import Final

from plugins.domain.config import SiteConfig
from plugins.domain.whole import by_age

_BUILDS: Final = 8
"""So many pairs of content and output folder are remembered, the last ones."""


def folder_of(site: SiteConfig) -> Path:
    """Return where builds of this content into this output folder leave what the next one may use.

    Both are known by where they lie seen from the cache, so that a project may be moved, or restored elsewhere.
    """
    content, output = (_seen_from(site.cache, each) for each in (site.content, site.output))
    name = blake2b(f"{content}\0{output}\0{site.preview}".encode(), digest_size=8).hexdigest()
    return site.cache / "builds" / name


def cache_of(folder: Path) -> Path:
    """Return the cache that a folder of ``folder_of`` lies in."""
    return folder.parents[1]


def _seen_from(cache: Path, folder: Path) -> str:
    try:
        return os.path.relpath(folder, cache)
    except ValueError:  # on another drive of Windows
        return str(folder)


def prune_builds(site: SiteConfig) -> None:
    """Forget the builds of folders that nobody has built for longest: each takes as much room as its content."""
    for folder, _ in by_age(folder_of(site).parent.iterdir())[:-_BUILDS]:
        shutil.rmtree(folder, ignore_errors=True)


def forget(site: SiteConfig) -> None:
    """Remove what earlier builds have left, so that the next one begins with nothing."""
    shutil.rmtree(folder_of(site), ignore_errors=True)
