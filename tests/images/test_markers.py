"""JPEG files without their scans are judged as with them."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.images.markers import without_scans
from plugins.images.measure import Fault, measure
from plugins.images.pixels import BROKEN
from tests.images.drawing import noise, quarters, written

WHOLE = {
    "usual": written(noise(60, 40), "JPEG"),
    "progressive": written(noise(60, 40), "JPEG", progressive=True),
    "with restarts": written(noise(60, 40), "JPEG", restart_marker_blocks=2),
    "with two pictures": written(noise(60, 40), "MPO", save_all=True, append_images=[quarters(20, 20)]),
}
FILES = st.sampled_from([*WHOLE.values()])


def is_broken(content: bytes) -> bool:
    """Tell whether Pillow fails to unpack the pixels of a JPEG."""
    try:
        with Image.open(BytesIO(content), formats=("JPEG",)) as image:
            image.load()
    except BROKEN:
        return True
    return False


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
def test_what_is_left_is_small_and_as_large_to_see(content: bytes) -> None:
    """Without its scans a file says all that it says of its picture, and can be unpacked."""
    left = without_scans(content) or b""
    assert len(left) < len(content) / 2
    with Image.open(BytesIO(left), formats=("JPEG",)) as image:
        image.load()
        assert image.size == (60, 40)


@given(FILES, st.floats(0, 0.4))
def test_a_file_that_is_cut_off_has_no_end(content: bytes, share: float) -> None:
    """Wherever a copy stopped, the marker at the end is missing."""
    assert without_scans(content[: int(len(content) * share)]) is None


@given(FILES, st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=3)), min_size=1, max_size=4))
def test_a_damaged_file_is_judged_as_if_all_was_unpacked(content: bytes, damages: list[tuple[float, bytes]]) -> None:
    """Whatever bytes were lost, a fault is told exactly where unpacking all pixels would fail."""
    damaged = bytearray(content)
    for where, what in damages:
        start = 3 + int(where * (len(content) - 3))
        damaged[start : start + len(what)] = what
    measured = measure(bytes(damaged), "hall.jpg")
    if not (isinstance(measured, Fault) and measured.rule == "picture-too-large"):
        assert isinstance(measured, Fault) == is_broken(bytes(damaged))
