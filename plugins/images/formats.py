"""The formats that pictures are published in. docs/pictures.md tells how the settings were chosen."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Format:
    """A format by Pillow's name, with its media type and the arguments of its encoder."""

    name: str
    extension: str
    type: str
    settings: tuple[tuple[str, str | int], ...]


# AVIF's bytes depend on the number of threads, and on the codec, of which a build of Pillow may have several.
AVIF: Final = Format(
    "AVIF", "avif", "image/avif", (("quality", 60), ("speed", 8), ("codec", "aom"), ("max_threads", 1))
)
WEBP: Final = Format("WEBP", "webp", "image/webp", (("quality", 75), ("method", 4)))
JPEG: Final = Format("JPEG", "jpg", "image/jpeg", (("quality", 75), ("progressive", True), ("optimize", True)))

FORMATS: Final = (AVIF, WEBP, JPEG)
"""All formats. A browser takes the first it can read, and every browser reads the last."""
