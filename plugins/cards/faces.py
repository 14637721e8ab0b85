"""The faces that cards are set in: the whole fonts of the theme."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import ImageFont

_EM: Final = 1000


class Faces:
    """The fonts of a folder by the names of their files, each opened once for every size."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the fonts."""
        self.folder = folder
        self.open = lru_cache(maxsize=200)(self._open)
        self.measure = lru_cache(maxsize=50_000)(self._measure)

    def _open(self, font: str, size: float) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(self.folder / f"{font}.woff2", size)

    def _measure(self, font: str, text: str) -> float:
        """Return how wide a text is, in sizes of the font."""
        return self.open(font, _EM).getlength(text) / _EM
