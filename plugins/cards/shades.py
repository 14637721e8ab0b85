"""The shades of a card: few enough for a small file, and for each colour the steps to the paper that soften edges."""

import re
from typing import Final

from PIL import Image, ImageColor

Colour = tuple[int, ...]

STEPS: Final = {"ink": 24, "ink-soft": 16, "link": 16, "line-control": 4, "sky": 8, "gold": 8}
"""The colours of a card by their role in the theme, and how many shades each has."""

_VISIBLE: Final = {steps: [255 if cover * steps * 2 > 255 else 0 for cover in range(256)] for steps in STEPS.values()}
"""By the number of shades, which covers are nearer to a shade than to the paper."""

_COLOUR: Final = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")


class Shades:
    """The palette of the cards' files: first the paper, then from light to full the shades of each colour."""

    def __init__(self, css: str) -> None:
        """Take the colours of a stylesheet by their roles; KeyError if one is missing."""
        colours = dict(_COLOUR.findall(css))
        self.full: dict[str, int] = {}
        self._tables: dict[str, list[int]] = {}
        self.colours: list[Colour] = [ImageColor.getrgb(colours["paper"])]
        for role, steps in STEPS.items():
            self.colours += _between(self.colours[0], ImageColor.getrgb(colours[role]), steps)
            self.full[role] = full = len(self.colours) - 1
            self._tables[role] = [full - steps + round(cover * steps / 255) for cover in range(256)]

    def sheet(self, width: int, height: int) -> Image.Image:
        """Return an empty sheet of paper."""
        sheet = Image.new("P", (width, height), 0)
        sheet.putpalette([value for colour in self.colours for value in colour])
        return sheet

    def lay(self, sheet: Image.Image, cover: Image.Image, role: str) -> None:
        """Lay a colour on a sheet, as far as ``cover`` covers it from 0 to 255; what it leaves free stays."""
        sheet.paste(cover.point(self._tables[role]), mask=cover.point(_VISIBLE[STEPS[role]]))

    def match(self, image: Image.Image) -> Image.Image:
        """Return a picture in the shades nearest to its colours."""
        red, green, blue = (channel.tobytes() for channel in image.convert("RGB").split())
        pixels = list(zip(red, green, blue, strict=True))
        nearest = {colour: self._nearest(colour) for colour in set(pixels)}
        matched = self.sheet(*image.size)
        matched.putdata([nearest[colour] for colour in pixels])
        return matched

    def _nearest(self, colour: Colour) -> int:
        distances = (sum((a - b) ** 2 for a, b in zip(colour, each, strict=True)) for each in self.colours)
        return min(enumerate(distances), key=lambda pair: pair[1])[0]


def _between(paper: Colour, colour: Colour, steps: int) -> list[Colour]:
    """Return the shades from the paper, which is not among them, to a colour, which is the last."""
    return [
        tuple(round(a + (b - a) * step / steps) for a, b in zip(paper, colour, strict=True))
        for step in range(1, steps + 1)
    ]
