"""The plan of pictures: a measured photo to the renditions that are made of it. Pure; nothing is read or drawn here."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

from plugins.bilingual.transliteration import romanise
from plugins.images.crop import Box
from plugins.images.formats import FORMATS, JPEG, Format

WIDTHS: Final = (360, 720, 1080, 1600)
"""The widths of the layout in pixels, from a phone's to the whole measure on a dense screen."""

FALLBACK_WIDTH: Final = 720
"""About the width of the one picture that a browser without ``srcset`` shows."""

FOLDER: Final = "pictures"
SLUG_LENGTH: Final = 40


@dataclass(frozen=True, slots=True)
class Photo:
    """A measured picture file: the SHA-256 of its bytes in hexadecimal, its size as it is seen, its name."""

    hash: str
    width: int
    height: int
    name: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """A file made of a photo's box. ``path`` is relative to the output folder and different for different bytes."""

    path: str
    width: int
    height: int
    format: Format
    box: Box

    @property
    def address(self) -> str:
        """The address at which a host serves the rendition, relative to the site's base path."""
        return f"/{self.path}"


@dataclass(frozen=True, slots=True)
class Source:
    """The renditions of one media type: address and width of each, narrowest first."""

    type: str
    srcset: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a template shows it. ``width`` and ``height`` are those of ``src``, the fallback.

    ``card`` is the part of it that cards show, None where they show the whole.
    """

    src: str
    width: int
    height: int
    sources: tuple[Source, ...]
    card: "Picture | None" = None


def plan(photo: Photo, widths: tuple[int, ...] = WIDTHS, box: Box | None = None) -> tuple[Rendition, ...]:
    """Return the renditions of a photo, or of a box of it, by format and width. Nothing is scaled up.

    A photo narrower than the widest of ``widths`` is also rendered in its own width.
    """
    box = box or Box(0, 0, photo.width, photo.height)
    return tuple(_renditions(photo, box, tuple(_fitting(widths, box.width))))


def picture(photo: Photo, widths: tuple[int, ...] = WIDTHS, box: Box | None = None) -> Picture:
    """Return the picture that a template shows, made of the renditions that ``plan`` gives for the same arguments."""
    renditions = plan(photo, widths, box)
    fallback = min(
        (each for each in renditions if each.format is JPEG), key=lambda each: abs(each.width - FALLBACK_WIDTH)
    )
    sources = tuple(
        Source(form.type, tuple((each.address, each.width) for each in renditions if each.format is form))
        for form in FORMATS
    )
    return Picture(fallback.address, fallback.width, fallback.height, sources)


def _fitting(widths: tuple[int, ...], own: int) -> Iterator[int]:
    yield from (width for width in sorted(widths) if width < own)
    if own <= max(widths):
        yield own


def _renditions(photo: Photo, box: Box, widths: tuple[int, ...]) -> Iterator[Rendition]:
    for form in FORMATS:
        stem = _stem(photo, box, form)
        for width in widths:
            height = max(1, round(box.height * width / box.width))
            yield Rendition(f"{FOLDER}/{stem}-{width}.{form.extension}", width, height, form, box)


def _stem(photo: Photo, box: Box, form: Format) -> str:
    """Return what begins a rendition's name: words of the photo's name, and a hash of all that its bytes come from."""
    words = romanise(PurePosixPath(photo.name).stem)[:SLUG_LENGTH].strip("-")
    made_of = f"{photo.hash} {box} {form.settings}"
    return "-".join(filter(None, (words, sha256(made_of.encode()).hexdigest()[:10])))
