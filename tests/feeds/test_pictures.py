"""The rendition that programs are told of."""

import pytest

from plugins.feeds.pictures import Image, largest
from plugins.images.plan import Photo, picture


@pytest.mark.parametrize(("width", "height", "expected"), [(4000, 3000, (1600, 1200)), (500, 250, (500, 250))])
def test_the_largest_is_a_jpeg_that_is_published(width: int, height: int, expected: tuple[int, int]) -> None:
    """It is one of the picture's own files, in the widest size there is."""
    shown = picture(Photo("0" * 64, width, height, "hall.png"))
    image = largest(shown)
    assert image == Image(image.address, *expected)
    assert image.address.endswith(".jpg")
    assert (image.address, image.width) in [pair for source in shown.sources for pair in source.srcset]
