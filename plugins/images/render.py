"""Rendering: planned renditions to files in the cache. The same photo and plan give the same bytes."""

import warnings
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from plugins.images.cache import is_sound, keep_sealed, place
from plugins.images.crop import Box
from plugins.images.formats import Format
from plugins.images.pixels import GAP, load
from plugins.images.plan import Photo, Rendition


@dataclass(frozen=True, slots=True)
class Job:
    """A photo, the file it was measured from, and the renditions planned of it."""

    photo: Photo
    file: Path
    renditions: tuple[Rendition, ...]


def render(job: Job, cache: Path) -> None:
    """Make the renditions that the cache does not have, or has damaged."""
    due = tuple(each for each in job.renditions if not is_sound(place(cache, each)))
    if due:
        with warnings.catch_warnings():
            # Measuring has judged the photo already; what is left to warn of is odd metadata.
            warnings.simplefilter("ignore")
            _render(replace(job, renditions=due), cache)


def _render(job: Job, cache: Path) -> None:
    """Make all renditions of a job, opening its file once and resizing it once for all formats."""
    pixels = load(job.file, min(each.box.width / each.width for each in job.renditions))
    resized: dict[tuple[Box, int], Image.Image] = {}
    for each in job.renditions:
        shape = (each.box, each.width)
        if shape not in resized:
            resized[shape] = _resize(pixels, job.photo, each)
        keep_sealed(place(cache, each), _encode(resized[shape], each.format))


def _resize(pixels: Image.Image, photo: Photo, rendition: Rendition) -> Image.Image:
    """Return the rendition's box of the photo in the rendition's size; the pixels may be coarser than the photo."""
    box = rendition.box
    across = (edge * pixels.width / photo.width for edge in (box.left, box.left + box.width))
    down = (edge * pixels.height / photo.height for edge in (box.top, box.top + box.height))
    (left, right), (top, bottom) = across, down
    size = (rendition.width, rendition.height)
    return pixels.resize(size, Image.Resampling.LANCZOS, (left, top, right, bottom), reducing_gap=GAP)


def _encode(image: Image.Image, form: Format) -> bytes:
    buffer = BytesIO()
    image.save(buffer, form.name, **dict(form.settings))
    return buffer.getvalue()
