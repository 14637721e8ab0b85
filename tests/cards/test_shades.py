"""The shades of a card."""

import pytest
from PIL import Image

from plugins.cards.shades import STEPS, Shades

CSS = ":root { --paper: #ffffff; " + " ".join(f"--{role}: #0000{place:02x};" for place, role in enumerate(STEPS)) + "}"


def test_paper_is_the_ground() -> None:
    """An empty sheet is white to its corners."""
    sheet = Shades(CSS).sheet(3, 2).convert("RGB")
    assert sheet.getcolors() == [(6, (255, 255, 255))]


@pytest.mark.parametrize("role", STEPS)
def test_full_cover_gives_the_full_colour(role: str) -> None:
    """What a letter covers wholly has its colour, what it leaves free keeps what was there."""
    shades = Shades(CSS)
    sheet, cover = shades.sheet(3, 1), Image.frombytes("L", (3, 1), bytes([0, 128, 255]))
    shades.lay(sheet, cover, role)
    free, half, full = (sheet.convert("RGB").getpixel((x, 0)) for x in range(3))
    assert free == (255, 255, 255)
    assert full == (0, 0, list(STEPS).index(role))
    assert isinstance(half, tuple)
    assert 80 < half[0] < 170


def test_a_picture_finds_its_shades() -> None:
    """Each pixel takes the nearest colour there is."""
    picture = Image.frombytes("RGB", (2, 1), bytes([250, 250, 250, 3, 3, 3]))
    matched = Shades(CSS).match(picture).convert("RGB")
    assert matched.getpixel((0, 0)) == (255, 255, 255)
    assert matched.getpixel((1, 0)) == (0, 0, 3)


def test_a_missing_colour_is_told() -> None:
    """A theme without one of the roles has no cards."""
    with pytest.raises(KeyError, match="paper"):
        Shades(":root {}")
