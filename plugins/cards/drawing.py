"""Drawing: a layout to the bytes of a picture. The same layout gives the same bytes."""

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from plugins.cards.faces import Faces
from plugins.cards.layout import HEIGHT, HORIZON, MARGIN, WIDTH, Box, Layout, Line
from plugins.cards.shades import Shades

EDGE: Final = 14
"""The flag seen from the side: gold at the hoist, then sky."""

DAWN: Final = (132, 8)
"""The first light on the horizon: its length and height."""

FINER: Final = 2
"""So many times larger letters are written than they are shown: Pillow begins each of them on a whole pixel."""


class Studio:
    """Draws cards in the fonts and the light palette of a theme, with its mark."""

    def __init__(self, theme: Path) -> None:
        """Read what cards are made of."""
        self.faces = Faces(theme / "fonts" / "whole")
        self.shades = Shades((theme / "static" / "css" / "palette.css").read_text(encoding="utf-8"))
        with Image.open(theme / "static" / "images" / "icon-512.png") as mark:
            self._whole_mark = mark.convert("RGBA")
        self._mark = lru_cache(self._make_mark)

    def draw(self, layout: Layout) -> bytes:
        """Return a card as PNG."""
        sheet = self.shades.sheet(WIDTH, HEIGHT)
        self._ground(sheet)
        sheet.paste(self._mark(round(layout.mark.width)), (round(layout.mark.x), round(layout.mark.y)))
        if layout.frame:
            self._frame(sheet, layout.frame)
        for colour, lines in groupby(sorted(layout.lines, key=lambda line: line.colour), lambda line: line.colour):
            self.shades.lay(sheet, self._write(lines), colour)
        buffer = BytesIO()
        sheet.save(buffer, "PNG", compress_level=6)  # 9 takes ten times as long for a fifteenth less
        return buffer.getvalue()

    def _write(self, lines: Iterable[Line]) -> Image.Image:
        """Return how far lines cover each pixel of a card, from 0 to 255."""
        finer = Image.new("L", (WIDTH * FINER, HEIGHT * FINER))
        pencil = ImageDraw.Draw(finer)
        for line in lines:
            font = self.faces.open(line.font, line.size * FINER)
            pencil.text((line.x * FINER, line.y * FINER), line.text, 255, font, anchor="ls")
        return finer.reduce(FINER)

    def _ground(self, sheet: Image.Image) -> None:
        full = self.shades.full
        sheet.paste(full["sky"], (0, 0, WIDTH, EDGE))
        sheet.paste(full["gold"], (0, 0, MARGIN, EDGE))
        sheet.paste(full["ink"], (MARGIN, HORIZON, WIDTH - MARGIN, HORIZON + 2))
        sheet.paste(full["sky"], (MARGIN, HORIZON, MARGIN + DAWN[0], HORIZON + DAWN[1]))

    def _frame(self, sheet: Image.Image, box: Box) -> None:
        corners = (round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height))
        ImageDraw.Draw(sheet).rounded_rectangle(corners, 4, outline=self.shades.full["line-control"], width=2)

    def _make_mark(self, size: int) -> Image.Image:
        mark = self._whole_mark.resize((size, size), Image.Resampling.LANCZOS)
        return self.shades.match(Image.alpha_composite(Image.new("RGBA", mark.size, "white"), mark))
