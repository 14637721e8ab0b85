"""Cards in the cache."""

from pathlib import Path

import pytest

from plugins.cards.plan import ShareCard
from plugins.cards.render import draw, place
from tests.cards.made import THEME, card_words

CARDS = [ShareCard(f"cards/k7m2x{sign}-kk-0a1b2c3d.png", card_words(f"Тақырып {sign}")) for sign in "23"]


def files(folder: Path) -> list[str]:
    """Return the names of all files below a folder."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def draw_all(folder: Path, theme: Path = THEME) -> list[bytes]:
    """Return the bytes of all cards in a cache."""
    for card in CARDS:
        draw(card, theme, folder)
    return [place(folder, card).read_bytes() for card in CARDS]


def test_each_card_is_drawn(tmp_path: Path) -> None:
    """The cache has every card whole, each with its seal, and nothing else, whatever was there before."""
    assert all(data.startswith(b"\x89PNG") for data in draw_all(tmp_path))
    names = [Path(card.path).name for card in CARDS]
    assert files(tmp_path) == sorted([*names, *(f"{name}.seal" for name in names)])


def test_a_card_is_the_same_each_time(tmp_path: Path) -> None:
    """What was drawn before, or by whom, changes no byte."""
    assert draw_all(tmp_path / "1") == draw_all(tmp_path / "2")


def test_what_the_cache_has_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build opens no font."""
    before = draw_all(tmp_path)
    monkeypatch.delattr("plugins.cards.render.Studio")
    assert draw_all(tmp_path) == before


def test_a_damaged_card_is_drawn_again(tmp_path: Path) -> None:
    """What something else has written over is noticed: the output folder may hold the very same file."""
    before = draw_all(tmp_path)
    place(tmp_path, CARDS[0]).write_bytes(b"rubbish")
    assert draw_all(tmp_path) == before


def test_the_studio_is_of_the_theme(tmp_path: Path) -> None:
    """A theme without the fonts cannot draw, and says which file is missing."""
    with pytest.raises(OSError, match=r"palette\.css"):
        draw_all(tmp_path / "cache", tmp_path)
