"""Soundness: whether files that the site is made of are still what they were, told by as many processes as pay."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from plugins.building.rendered import RenderedPages
from plugins.images.cache import is_sound


class Looker:
    """Looks at files, each held to what its place says of it."""

    def __init__(self, pages: RenderedPages, cache: Path) -> None:
        """Take the rendered pages, and the cache that they and renditions of pictures lie in."""
        self.pages, self._rendered, self._cache = pages, f"{pages.folder}{os.sep}", f"{cache}{os.sep}"

    def is_sound(self, source: str) -> bool:
        """Tell whether a file is there, and if a cache keeps it, whole."""
        if source.startswith(self._rendered):
            return self.pages.sound(source)
        return is_sound(Path(source)) if source.startswith(self._cache) else Path(source).exists()


def start_looking(looker: Looker) -> Callable[[Sequence[str]], list[bool]]:
    """Return what tells of files whether they are sound."""
    return lambda sources: list(map(looker.is_sound, sources))
