"""The one rendition of a picture that programs are told of."""

from plugins.images.formats import JPEG
from plugins.images.plan import Picture


def largest(picture: Picture) -> str:
    """Return the address of the widest JPEG, which every program reads."""
    jpeg = next(source for source in picture.sources if source.type == JPEG.type)
    address, _ = max(jpeg.srcset, key=lambda candidate: candidate[1])
    return address
