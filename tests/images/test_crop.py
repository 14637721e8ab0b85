from hypothesis import given
from hypothesis import strategies as st

from plugins.images.crop import CARD, CENTRE, Box, crop

Pair = tuple[int, int]

SIDES = st.integers(1, 16_383)
PER_CENT = st.integers(0, 100)
FOCUSES = st.tuples(PER_CENT, PER_CENT)
RATIOS = st.tuples(st.integers(1, 20), st.integers(1, 20))


def test_a_tall_portrait_becomes_a_card() -> None:
    """The face in the upper third of a portrait stays in the card."""
    assert crop(1000, 1500, (50, 30), CARD) == Box(0, 116, 1000, 667)


def test_a_panorama_becomes_a_card() -> None:
    """Of a panorama the middle is shown unless somebody chose another focus."""
    assert crop(3000, 1000, CENTRE, CARD) == Box(750, 0, 1500, 1000)


@given(SIDES, SIDES, FOCUSES, RATIOS)
def test_a_box_is_part_of_the_picture(width: int, height: int, focus: Pair, ratio: Pair) -> None:
    """A box is never empty and never reaches over an edge."""
    box = crop(width, height, focus, ratio)
    assert 0 <= box.left < box.left + box.width <= width
    assert 0 <= box.top < box.top + box.height <= height


@given(SIDES, SIDES, FOCUSES, RATIOS)
def test_a_box_holds_the_focus(width: int, height: int, focus: Pair, ratio: Pair) -> None:
    """What the editor pointed at is seen."""
    box = crop(width, height, focus, ratio)
    assert box.left <= width * focus[0] / 100 <= box.left + box.width
    assert box.top <= height * focus[1] / 100 <= box.top + box.height


@given(SIDES, SIDES, FOCUSES, RATIOS)
def test_a_box_is_as_large_as_it_can_be(width: int, height: int, focus: Pair, ratio: Pair) -> None:
    """One side of the box is the picture's, and the other has the ratio to the nearest pixel."""
    box = crop(width, height, focus, ratio)
    assert box.width == width or box.height == height
    if box.width < width:
        assert box.width == max(1, round(box.height * ratio[0] / ratio[1]))
    if box.height < height:
        assert box.height == max(1, round(box.width * ratio[1] / ratio[0]))


@given(SIDES, SIDES, FOCUSES)
def test_a_picture_of_the_ratio_is_not_cropped(width: int, height: int, focus: Pair) -> None:
    """A picture that has the ratio already is shown whole."""
    assert crop(width, height, focus, (width, height)) == Box(0, 0, width, height)


@given(SIDES, SIDES, FOCUSES, FOCUSES, RATIOS)
def test_a_box_follows_the_focus(width: int, height: int, one: Pair, other: Pair, ratio: Pair) -> None:
    """A focus further right never moves the box left, nor one further down up."""
    first, last = crop(width, height, one, ratio), crop(width, height, other, ratio)
    assert (first.left <= last.left) or one[0] > other[0]
    assert (first.top <= last.top) or one[1] > other[1]
