"""Smooth chance over a plane, for land and water."""

from __future__ import annotations

import math
from dataclasses import dataclass

from artwork.drawing.dice import Dice

SIZE = 256


@dataclass(frozen=True, slots=True)
class Noise:
    """Value noise on a lattice that repeats after 256 cells."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, dice: Dice) -> Noise:
        """The noise of these dice."""
        return cls(tuple(dice.between(-1, 1) for _ in range(SIZE * SIZE)))

    def at(self, x: float, y: float) -> float:
        """The value at a place, -1 to 1."""
        left, low = math.floor(x), math.floor(y)
        u, v = eased(x - left), eased(y - low)
        values = self.values
        row, above = low % SIZE * SIZE, (low + 1) % SIZE * SIZE
        column, beside = left % SIZE, (left + 1) % SIZE
        bottom = values[row + column] * (1 - u) + values[row + beside] * u
        top = values[above + column] * (1 - u) + values[above + beside] * u
        return bottom * (1 - v) + top * v

    def layered(self, x: float, y: float, octaves: int) -> float:
        """Octaves of noise, each half as strong and twice as fine as the one before; about -1 to 1."""
        total, strength = 0.0, 0.5
        for octave in range(octaves):
            total += strength * self.at(x + octave * 17.3, y + octave * 9.1)
            x, y, strength = x * 2.03, y * 2.03, strength * 0.5
        return total

    def ridged(self, x: float, y: float, octaves: int) -> float:
        """Sharp crests, as of mountains, 0 to about 1."""
        total, strength, weight = 0.0, 0.5, 1.0
        for octave in range(octaves):
            crest = (1.1 - math.sqrt(self.at(x + octave * 31.7, y + octave * 11.9) ** 2 + 0.01)) ** 1.7
            total += strength * crest * weight
            weight = min(1.0, crest * 1.4)
            x, y, strength = x * 2.07, y * 2.07, strength * 0.5
        return total


def eased(share: float) -> float:
    """A share with a smooth start and end."""
    return share * share * share * (share * (share * 6 - 15) + 10)
