"""Measuring: the bytes of a picture file to a photo, or to what is wrong with it."""

import re
import warnings
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from plugins.images.markers import without_scans
from plugins.images.pixels import BROKEN, seen_size
from plugins.images.plan import Photo
from plugins.library.survey import digest_of

MEGAPIXELS: Final = 60
"""What a picture may hold. More takes hundreds of megabytes to open and no camera of a press service makes it."""

SIDE: Final = 16_383
"""What a picture may measure on a side, in pixels: the limit of WebP."""

SMALL: Final = 320
"""Narrower than any phone, a picture is stretched there, in pixels."""

_SIGNATURE: Final = re.compile(rb"(?P<JPEG>\xff\xd8\xff)|(?P<PNG>\x89PNG\r\n\x1a\n)|(?P<WEBP>RIFF.{4}WEBP)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a picture: a rule, and the parameters of its sentence by name."""

    rule: str
    parameters: tuple[tuple[str, str], ...] = ()


def measure(content: bytes, name: str) -> Photo | Fault:
    """Return the photo that a file's bytes are, once they have been found whole.

    ``picture-type``: neither JPEG nor PNG nor WebP, whatever the name says. ``picture-too-large``: over MEGAPIXELS or
    SIDE, which the header tells before anything is unpacked. ``picture-broken``: damaged or cut off.
    """
    signature = _SIGNATURE.match(content)
    if signature is None:
        return Fault("picture-type")
    try:
        form = str(signature.lastgroup)
        size = _size((without_scans(content) if form == "JPEG" else None) or content, form)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return _too_large()
    except BROKEN:
        return Fault("picture-broken")
    return Photo(sha256(content).hexdigest(), *size, name) if size else _too_large()


class Measures:
    """The pictures of a folder as they were measured, each once: a newsroom shows its courthouses again and again."""

    def __init__(self, folder: Path) -> None:
        """Take the folder below which the pictures lie."""
        self.folder = folder
        self._known: dict[tuple[bytes, str], Photo | Fault] = {}

    def of(self, path: str, digest: bytes) -> Photo | Fault:
        """Return what measuring gives of a file, by its path and the digest of its bytes, as a listing has it."""
        file = self.folder / path
        key = digest, file.name
        if key in self._known:
            return self._known[key]
        content = file.read_bytes()
        measured = measure(content, file.name)
        if digest_of(content) == digest:  # another photo may lie there by now
            self._known[key] = measured
        return measured


def shortcoming(photo: Photo) -> Fault | None:
    """Return what makes a whole photo look poor: ``picture-too-small``."""
    if photo.width >= SMALL:
        return None
    return Fault("picture-too-small", (("limit", str(SMALL)), ("width", str(photo.width))))


def _too_large() -> Fault:
    return Fault("picture-too-large", (("megapixels", str(MEGAPIXELS)), ("side", str(SIDE))))


def _size(content: bytes, form: str) -> tuple[int, int] | None:
    """Return the size of a whole picture, or None if it is too large to be unpacked."""
    with warnings.catch_warnings():
        # Pillow also warns of odd metadata, which no rendition keeps.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(BytesIO(content), formats=(form,)) as image:
            if image.width * image.height > MEGAPIXELS * 1_000_000 or max(image.size) > SIDE:
                return None
            size = seen_size(image)
            # A JPEG tells as much when it is unpacked at an eighth of its size.
            image.draft(None, (1, 1))
            image.load()
            return size
