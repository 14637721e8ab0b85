"""A photo as pages and cards show it."""

import pytest

from plugins.images.crop import CENTRE
from plugins.images.exhibit import Exhibit
from plugins.images.plan import Photo, Picture


def files_of(picture: Picture) -> set[str]:
    """Return the paths of every file that a picture refers to."""
    own = {address.removeprefix("/") for source in picture.sources for address, _ in source.srcset}
    return own | (files_of(picture.card) if picture.card else set()) | {picture.src.removeprefix("/")}


@pytest.mark.parametrize("size", [(1600, 1067), (1600, 1600), (800, 1200), (3000, 1000)])
@pytest.mark.parametrize("focus", [None, CENTRE, (10, 90)])
def test_every_file_shown_is_rendered_and_no_other(size: tuple[int, int], focus: tuple[int, int] | None) -> None:
    """What a page refers to is there; what nothing refers to is not made."""
    exhibit = Exhibit(Photo("0" * 64, *size, "hall.jpg"), focus)
    assert {rendition.path for rendition in exhibit.renditions()} == files_of(exhibit.picture())


def test_a_card_shows_three_by_two() -> None:
    """A tall photo is cropped on cards around its focus, and whole on its page."""
    picture = Exhibit(Photo("0" * 64, 1000, 2000, "tower.jpg"), (50, 0)).picture()
    assert picture.card is not None
    assert round(picture.card.width / picture.card.height, 1) == 1.5
    assert picture.width / picture.height == 0.5


@pytest.mark.parametrize(("size", "focus"), [((1500, 1000), CENTRE), ((1000, 2000), None)])
def test_what_needs_no_crop_has_none(size: tuple[int, int], focus: tuple[int, int] | None) -> None:
    """A photo of the card's ratio, and one that no card shows, are rendered whole only."""
    assert Exhibit(Photo("0" * 64, *size, "hall.jpg"), focus).picture().card is None
