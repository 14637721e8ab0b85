"""Pictures for tests, drawn and written by Pillow, with all that cameras and editors put into files."""

from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from plugins.images.plan import Photo

Colour = tuple[int, ...]

PRIVATE = "51.1605N 71.4704E Aigul"
"""Stands in every kind of metadata, and must stand in nothing that is published."""

RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 160, 60), (30, 60, 220), (255, 255, 255)


def quarters(width: int, height: int) -> Image.Image:
    """Draw a picture that shows how it lies: red and green above, blue and white below."""
    image = Image.new("RGB", (width, height), WHITE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    return image


def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Draw a picture that no encoder finds easy."""
    return Image.effect_noise((width, height), 60).convert(mode)


def written(image: Image.Image, form: str = "JPEG", **arguments: Any) -> bytes:
    """Return the bytes of the picture's file."""
    buffer = BytesIO()
    image.save(buffer, form, **arguments)
    return buffer.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """Return EXIF with a maker, an author, a place and an orientation."""
    made = Image.Exif()
    made[ExifTags.Base.Orientation] = orientation
    made[ExifTags.Base.Artist] = PRIVATE
    made[ExifTags.Base.Make] = PRIVATE
    place = {"GPSLatitudeRef": "N", "GPSLatitude": (51.0, 9.0, 37.8), "GPSAreaInformation": PRIVATE}
    made.get_ifd(ExifTags.IFD.GPSInfo).update({ExifTags.GPS[name]: value for name, value in place.items()})
    return made


def xmp() -> bytes:
    """Return a packet of XMP."""
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{PRIVATE}</a></x:xmpmeta>'.encode()


def iptc() -> bytes:
    """Return a segment of a JPEG with IPTC in Photoshop's wrapping: a byline."""
    byline = b"\x1c\x02\x50" + len(PRIVATE).to_bytes(2, "big") + PRIVATE.encode()
    block = (
        b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(byline).to_bytes(4, "big") + byline + b"\0" * (len(byline) % 2)
    )
    return b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block


def from_camera(image: Image.Image, orientation: int = 1) -> bytes:
    """Return a JPEG with every kind of metadata that a JPEG can hold."""
    texts: dict[str, Any] = {"exif": exif(orientation), "xmp": xmp(), "extra": iptc(), "comment": PRIVATE}
    return written(image, icc_profile=swapped_profile(), dpi=(300, 300), **texts)


def from_editor(image: Image.Image) -> bytes:
    """Return a PNG with every kind of metadata that a PNG can hold."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", PRIVATE)
    texts.add_itxt("XML:com.adobe.xmp", xmp().decode())
    return written(image, "PNG", pnginfo=texts, exif=exif(), icc_profile=swapped_profile())


def swapped_profile() -> bytes:
    """Return an ICC profile in which the first channel is blue and the third is red."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    before, red, between = srgb.partition(b"rXYZ")
    between, blue, after = between.partition(b"bXYZ")
    return before + blue + between + red + after


def photo(width: int = 2000, height: int = 1333, name: str = "hall.jpg") -> Photo:
    """Return a measured photo."""
    return Photo("0" * 64, width, height, name)


def near(colour: Colour, other: Colour, difference: int = 12) -> bool:
    """Tell whether two colours look the same after a lossy encoder."""
    return all(abs(one - two) <= difference for one, two in zip(colour, other, strict=True))


def seen_at(image: Image.Image, x: int, y: int) -> Colour:
    """Return the colour of one pixel."""
    colour = image.getpixel((x, y))
    assert isinstance(colour, tuple)
    return colour


def corners(image: Image.Image) -> list[Colour]:
    """Return the colours in the middle of the four quarters, as ``quarters`` names them."""
    across, down = (image.width // 4, image.width * 3 // 4), (image.height // 4, image.height * 3 // 4)
    return [seen_at(image, x, y) for y in down for x in across]
