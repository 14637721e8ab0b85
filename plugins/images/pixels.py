"""The pixels of a picture file as a reader shall see them: upright, opaque, in sRGB, and nothing but pixels."""

import struct
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, ImageCms

GAP: Final = 2
"""How many times finer than its target a picture is left by the cheap reductions that come before the good one."""

BROKEN: Final = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, struct.error)
"""What Pillow raises when a file, or its metadata, is not what its first bytes promise."""

_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation."""


def seen_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height after the EXIF orientation is applied."""
    return (image.height, image.width) if _orientation(image) in {5, 6, 7, 8} else image.size


def load(file: Path, shrink: float) -> Image.Image:
    """Return a picture that will be made ``shrink`` times smaller, in mode RGB and without metadata.

    A JPEG may come reduced already by a power of two, but to no less than GAP times its final size.
    """
    with Image.open(file) as image:
        image.draft(None, (ceil(image.width / shrink * GAP), ceil(image.height / shrink * GAP)))
        upright = _UPRIGHT.get(_orientation(image))
        pixels = _in_srgb(_opaque(_in_bytes(image)), image.info.get("icc_profile") or b"")
    if upright is not None:
        pixels = pixels.transpose(upright)
    pixels.info = {}  # What stands here, comments and profiles, would be written into every rendition.
    return pixels


def _orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 for upright: also where EXIF is broken, which the pixels do not suffer from."""
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation)
    except BROKEN:
        return 1
    return orientation if isinstance(orientation, int) else 1


def _in_bytes(image: Image.Image) -> Image.Image:
    """Return the picture with 8 bits a channel and no palette."""
    if image.mode == "P":
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    if image.mode.startswith("I"):
        # Pillow's own conversion cuts a 16-bit grey off at 255 and leaves a white picture.
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    return image


def _opaque(image: Image.Image) -> Image.Image:
    """Return the picture on white paper where it is transparent."""
    if not image.has_transparency_data:
        return image
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture in sRGB, which it is in already if its profile is missing, broken or of another mode."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), image.mode, "RGB")
    except (ImageCms.PyCMSError, OSError):
        return image.convert("RGB")
    return transform.apply(image)
