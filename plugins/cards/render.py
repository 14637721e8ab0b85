"""Rendering: planned cards to files in the cache. A card is drawn once for all builds."""

from functools import cache
from pathlib import Path
from typing import Final

from PIL import features

from plugins.cards.drawing import Studio
from plugins.cards.layout import lay_out
from plugins.cards.plan import ShareCard
from plugins.images.cache import is_sound, keep_sealed

_LIBRARIES: Final = ("pil", "freetype2", "raqm", "harfbuzz", "fribidi", "zlib")


def place(folder: Path, card: ShareCard) -> Path:
    """Return where the cache in that folder keeps a card, as drawn by the libraries of today."""
    return folder / _versions() / Path(card.path).name


@cache
def _versions() -> str:
    return "-".join(features.version(name) or "none" for name in _LIBRARIES)


def draw(card: ShareCard, theme: Path, folder: Path) -> None:
    """Draw a card into the cache in that folder, unless it is there and sound."""
    if not is_sound(file := place(folder, card)):
        studio = _studio(theme)
        keep_sealed(file, studio.draw(lay_out(card.words, studio.faces.measure)))


@cache
def _studio(theme: Path) -> Studio:
    """Return the studio of a theme, whose fonts each process opens once."""
    return Studio(theme)
