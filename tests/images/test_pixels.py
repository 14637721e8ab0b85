from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from plugins.images.pixels import load, seen_size
from tests.images.drawing import (
    BLUE,
    GREEN,
    PRIVATE,
    RED,
    WHITE,
    Colour,
    corners,
    exif,
    from_camera,
    from_editor,
    near,
    quarters,
    seen_at,
    swapped_profile,
    written,
)

Seen = Callable[..., Image.Image]

LYING = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""What a camera does to the scene when it writes each EXIF orientation."""


@pytest.fixture
def seen(tmp_path: Path) -> Seen:
    """Return the pixels that a file with these bytes shows."""

    def load_bytes(content: bytes, shrink: float = 1.0) -> Image.Image:
        (tmp_path / "picture").write_bytes(content)
        return load(tmp_path / "picture", shrink)

    return load_bytes


def shows(image: Image.Image, *colours: Colour) -> bool:
    """Tell whether the quarters have these colours."""
    return all(near(one, two) for one, two in zip(corners(image), colours, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_stands_upright(seen: Seen, form: str, orientation: int) -> None:
    """However the camera was held, the scene is seen as it was, in the size that was measured."""
    scene = quarters(64, 48)
    lying = scene.transpose(LYING[orientation]) if orientation in LYING else scene
    image = seen(written(lying, form, exif=exif(orientation), **({"subsampling": 0} if form == "JPEG" else {})))
    assert image.size == (64, 48)
    assert shows(image, RED, GREEN, BLUE, WHITE)


@pytest.mark.parametrize("orientation", [0, 9, 200])
def test_an_orientation_that_does_not_exist_is_none(seen: Seen, orientation: int) -> None:
    """Some programs write nonsense; the pixels are shown as they lie."""
    assert shows(seen(written(quarters(64, 48), exif=exif(orientation))), RED, GREEN, BLUE, WHITE)


@pytest.mark.parametrize("picture", [from_camera(quarters(64, 48)), from_editor(quarters(64, 48))])
def test_colours_are_those_of_the_profile(seen: Seen, picture: bytes) -> None:
    """A profile that swaps red and blue swaps them on the screen, and is gone afterwards."""
    image = seen(picture)
    red, _, blue, _ = corners(image)
    assert near(red, BLUE, 40)
    assert near(blue, RED, 40)


@pytest.mark.parametrize("picture", [from_camera(quarters(64, 48)), from_editor(quarters(64, 48))])
def test_nothing_but_pixels_is_left(seen: Seen, picture: bytes) -> None:
    """Who took a photo and where is known to nobody after it was read."""
    assert PRIVATE.encode() in picture
    image = seen(picture)
    assert not image.info
    assert not image.getexif()


@pytest.mark.parametrize("profile", [b"no profile", swapped_profile()[:200]])
def test_a_broken_profile_is_ignored(seen: Seen, profile: bytes) -> None:
    """A picture with a useless profile is taken for sRGB, as browsers do."""
    assert shows(seen(written(quarters(64, 48), "PNG", icc_profile=profile)), RED, GREEN, BLUE, WHITE)


def test_a_profile_of_another_mode_is_ignored(seen: Seen) -> None:
    """A grey picture with a profile for colours keeps its greys."""
    image = seen(written(Image.new("L", (8, 8), 100), "PNG", icc_profile=swapped_profile()))
    assert seen_at(image, 4, 4) == (100, 100, 100)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_glass_lies_on_white_paper(seen: Seen, form: str) -> None:
    """What is transparent is white, what is half transparent is pale."""
    glass = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    glass.paste((0, 0, 0, 128), (4, 0, 8, 8))
    image = seen(written(glass, form, lossless=True))
    assert image.mode == "RGB"
    assert (seen_at(image, 1, 4), seen_at(image, 6, 4)) == (WHITE, (127, 127, 127))


@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
def test_one_colour_may_be_transparent(seen: Seen, mode: str) -> None:
    """PNG can also name a single colour that is glass, without a channel for it."""
    transparency = {"RGB": (0, 0, 0), "L": 0, "P": 0}[mode]
    image = seen(written(Image.new(mode, (8, 8)), "PNG", transparency=transparency))
    assert seen_at(image, 4, 4) == WHITE


@pytest.mark.parametrize(("mode", "form"), [("1", "PNG"), ("L", "PNG"), ("L", "JPEG"), ("P", "PNG"), ("CMYK", "JPEG")])
def test_every_mode_becomes_rgb(seen: Seen, mode: str, form: str) -> None:
    """Scans, charts and files for a printing house are seen like photos."""
    image = seen(written(quarters(64, 48).convert(mode), form))
    assert image.mode == "RGB"
    assert near(corners(image)[3], WHITE)


def test_a_deep_grey_stays_grey(seen: Seen) -> None:
    """A scan of 16 bits keeps its tones instead of turning white."""
    image = seen(written(Image.new("I;16", (8, 8), 0x8080), "PNG"))
    assert seen_at(image, 4, 4) == (0x80, 0x80, 0x80)


@pytest.mark.parametrize(("shrink", "size"), [(1, (640, 480)), (3.9, (640, 480)), (4, (320, 240)), (9, (160, 120))])
def test_a_large_jpeg_comes_reduced(seen: Seen, shrink: float, size: tuple[int, int]) -> None:
    """What is thrown away afterwards is not even unpacked, but twice what is needed always stays."""
    image = seen(written(quarters(640, 480)), shrink)
    assert image.size == size
    assert shows(image, RED, GREEN, BLUE, WHITE)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_measured_size_is_the_seen_one(seen: Seen, orientation: int, tmp_path: Path) -> None:
    """Plans are made of what was measured, so both must agree."""
    image = seen(from_camera(quarters(64, 48), orientation))
    with Image.open(tmp_path / "picture") as opened:
        assert seen_size(opened) == image.size
