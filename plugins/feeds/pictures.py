"""The one rendition of a picture that programs are told of."""

from dataclasses import dataclass

from plugins.images.formats import JPEG
from plugins.images.plan import Picture


@dataclass(frozen=True, slots=True)
class Image:
    """A file of a picture, with its size in pixels."""

    address: str
    width: int
    height: int


def largest(picture: Picture) -> Image:
    """Return the widest JPEG, which every program reads."""
    jpeg = next(source for source in picture.sources if source.type == JPEG.type)
    address, width = max(jpeg.srcset, key=lambda candidate: candidate[1])
    return Image(address, width, round(picture.height * width / picture.width))
