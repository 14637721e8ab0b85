"""Colour as light: linear channels, so that shade, mixture and haze behave as they do outdoors."""

from __future__ import annotations

import math
from dataclasses import dataclass

SHOULDER = 0.72


def decode(channel: int) -> float:
    """The light of an sRGB channel of 0 to 255, as 0 to 1."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def encode(light: float) -> int:
    """The sRGB channel of a light; above the shoulder it nears paper white instead of clipping."""
    if light > SHOULDER:
        light = 1 - (1 - SHOULDER) * math.exp(-(light - SHOULDER) / (1 - SHOULDER))
    share = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return max(0, min(255, round(255 * share)))


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as three linear lights, where 1 is the white of the paper; more than 1 is glare."""

    red: float
    green: float
    blue: float

    def __add__(self, other: Colour) -> Colour:
        return Colour(self.red + other.red, self.green + other.green, self.blue + other.blue)

    def __mul__(self, other: Colour) -> Colour:
        return Colour(self.red * other.red, self.green * other.green, self.blue * other.blue)

    def scaled(self, factor: float) -> Colour:
        """The same hue with its light times `factor`."""
        return Colour(self.red * factor, self.green * factor, self.blue * factor)

    def mixed(self, other: Colour, share: float) -> Colour:
        """This colour with `share` (0 to 1) of the other in it."""
        return self.scaled(1 - share) + other.scaled(share)

    @property
    def css(self) -> str:
        """The colour as SVG writes it, `#rrggbb`."""
        return f"#{encode(self.red):02x}{encode(self.green):02x}{encode(self.blue):02x}"


def tint(code: str) -> Colour:
    """The colour of a `#rrggbb` code."""
    red, green, blue = (decode(int(code[at : at + 2], 16)) for at in (1, 3, 5))
    return Colour(red, green, blue)
