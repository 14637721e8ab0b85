"""What each setting of the encoders costs and gives on the pictures of content/: ``python3 tasks.py bench pictures``.

docs/pictures.md keeps the figures by which plugins/images/formats.py was set.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import mean
from typing import Any, Final

from PIL import Image, ImageMath

from benchmarks.options import Options
from plugins.images.formats import FORMATS
from plugins.images.pixels import load
from plugins.images.plan import WIDTHS

CANDIDATES: Final[dict[str, list[dict[str, Any]]]] = {
    "AVIF": [
        {"quality": quality, "speed": speed, "codec": "aom", "max_threads": 1}
        for speed in (6, 7, 8, 9)
        for quality in (50, 55, 60, 65)
    ],
    "WEBP": [{"quality": quality, "method": method} for method in (2, 4, 6) for quality in (70, 75, 80)],
    "JPEG": [{"quality": quality, "progressive": True, "optimize": True} for quality in (70, 75, 80, 85)],
}

BLOCK: Final = 8
"""Pixels on a side of the blocks in which two pictures are compared."""


@dataclass(frozen=True, slots=True)
class Cost:
    """One rendition: its bytes, the seconds of processor time that it took, its likeness to the pixels it shows."""

    size: int
    seconds: float
    likeness: float


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Return the mean structural similarity of two pictures' brightness: 1 for the same picture.

    Wang et al., 2004, with the usual constants, over blocks side by side instead of a window that slides.
    """
    x, y = (image.convert("L").convert("F") for image in (one, other))
    mean_x, mean_y, square_x, square_y, product = (
        _product(*pair).reduce(BLOCK) for pair in ((x, None), (y, None), (x, x), (y, y), (x, y))
    )
    blocks = ImageMath.lambda_eval(_similarity, mx=mean_x, my=mean_y, xx=square_x, yy=square_y, xy=product)
    return float(blocks.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)))


def _product(one: Image.Image, other: Image.Image | None) -> Image.Image:
    return one if other is None else ImageMath.lambda_eval(lambda given: given["x"] * given["y"], x=one, y=other)


def _similarity(given: dict[str, Any]) -> Any:
    mx, my = given["mx"], given["my"]
    light, contrast = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    covariance = given["xy"] - mx * my
    variances = given["xx"] - mx * mx + given["yy"] - my * my
    return (mx * my * 2 + light) * (covariance * 2 + contrast) / ((mx * mx + my * my + light) * (variances + contrast))


def encode(image: Image.Image, form: str, settings: dict[str, Any]) -> Cost:
    """Return what it costs to encode a picture so."""
    buffer = BytesIO()
    start = time.process_time()
    image.save(buffer, form, **settings)
    seconds = time.process_time() - start
    with Image.open(buffer) as seen:
        return Cost(len(buffer.getvalue()), seconds, likeness(image, seen))


def sizes(file: Path) -> Iterator[Image.Image]:
    """Yield a picture in the widths of the layout that it fills."""
    image = load(file, 1)
    for width in (width for width in WIDTHS if width <= image.width):
        yield image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)


def row(form: str, settings: dict[str, Any], costs: list[Cost], photos: int) -> str:
    """Return the line of the table for one setting; an asterisk marks the one that the site uses."""
    told = " ".join(f"{name} {settings[name]}" for name in ("quality", "speed", "method") if name in settings)
    used = "*" if any(each.name == form and dict(each.settings) == settings for each in FORMATS) else ""
    kilobytes, milliseconds = sum(cost.size for cost in costs) / 1e3, sum(cost.seconds for cost in costs) * 1e3
    figures = f"{kilobytes / photos:.0f} | {milliseconds / photos:.0f} | {mean(cost.likeness for cost in costs):.4f}"
    return f"| {form}{used} | {told} | {figures} | {min(cost.likeness for cost in costs):.4f} |"


def table(files: list[Path]) -> Iterator[str]:
    """Yield the lines of the table."""
    images = [image for file in files for image in sizes(file)]
    yield "| format | settings | kB a photo | CPU ms a photo | likeness | worst |"
    yield "|---|---|---|---|---|---|"
    for form, settings in ((form, each) for form, candidates in CANDIDATES.items() for each in candidates):
        yield row(form, settings, [encode(image, form, settings) for image in images], len(files))


def run(_options: Options) -> int:
    """Print the table for the pictures of content/."""
    for line in table(sorted(Path("content").rglob("*.jpg"))):
        print(line, flush=True)
    return 0
