"""Cards in the cache."""

from pathlib import Path

import pytest

from plugins.cards.plan import ShareCard
from plugins.cards.render import place, render_cards
from tests.cards.made import THEME, card_words

CARDS = [ShareCard(f"cards/k7m2x{sign}-kk-0a1b2c3d.png", card_words(f"Тақырып {sign}")) for sign in "23"]


def files(folder: Path) -> list[str]:
    """Return the names of all files below a folder."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_each_card_is_drawn(tmp_path: Path) -> None:
    """The cache has every card whole and nothing else, whatever was there before."""
    render_cards(CARDS, THEME, tmp_path, 1)
    assert files(tmp_path) == [Path(card.path).name for card in CARDS]
    assert all(place(tmp_path, card).read_bytes().startswith(b"\x89PNG") for card in CARDS)


def test_processes_draw_the_same(tmp_path: Path) -> None:
    """The number of workers changes no byte."""
    for workers in (1, 2):
        render_cards(CARDS, THEME, tmp_path / str(workers), workers)
    one, two = ([place(tmp_path / name, card).read_bytes() for card in CARDS] for name in ("1", "2"))
    assert one == two


def test_what_the_cache_has_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build opens no font."""
    render_cards(CARDS, THEME, tmp_path, 1)
    monkeypatch.delattr("plugins.cards.render.Studio")
    render_cards(CARDS, THEME, tmp_path, 1)


def test_the_studio_is_of_the_theme(tmp_path: Path) -> None:
    """A theme without the fonts cannot draw, and says which file is missing."""
    with pytest.raises(OSError, match=r"palette\.css"):
        render_cards(CARDS, tmp_path, tmp_path / "cache", 1)
