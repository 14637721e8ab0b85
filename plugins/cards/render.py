"""Rendering: planned cards to files in the cache. A card is drawn once for all builds."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from PIL import features

from plugins.building.workers import spread
from plugins.cards.drawing import Studio
from plugins.cards.layout import lay_out
from plugins.cards.plan import ShareCard
from plugins.images.cache import keep

_LIBRARIES: Final = ("pil", "freetype2", "raqm", "harfbuzz", "fribidi", "zlib")

_studios: dict[str, tuple[Studio, Path]] = {}
"""The studio of this process and the cache it draws for: fonts are opened once."""


def place(folder: Path, card: ShareCard) -> Path:
    """Return where the cache in that folder keeps a card, as drawn by the libraries of today."""
    return folder / _versions() / Path(card.path).name


@cache
def _versions() -> str:
    return "-".join(features.version(name) or "none" for name in _LIBRARIES)


def render_cards(cards: Iterable[ShareCard], theme: Path, cache: Path, workers: int) -> None:
    """Draw the cards that the cache does not have, in as many processes as pay."""
    if due := [card for card in cards if not place(cache, card).exists()]:
        for _ in spread(_render, due, workers, _start, theme, cache):
            pass


def _start(theme: Path, cache: Path) -> None:
    _studios["here"] = (Studio(theme), cache)


def _render(cards: Sequence[ShareCard]) -> list[str]:
    studio, cache = _studios["here"]
    for card in cards:
        keep(place(cache, card), studio.draw(lay_out(card.words, studio.faces.measure)))
    return [card.path for card in cards]
