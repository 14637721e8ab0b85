"""The eye that looks at a place: verticals stay vertical, as in an architect's perspective."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from artwork.drawing.space import Point, cut

WIDTH, HEIGHT = 1600, 1067
NEAR = 0.2

Pixel = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Camera:
    """An eye at a place, turned about the vertical only; the height of the horizon is chosen, as with a shift lens."""

    eye: Point
    turn: float = 0.0
    focal: float = 1300.0
    horizon: float = 600.0
    middle: float = WIDTH / 2

    @property
    def forward(self) -> Point:
        """The direction the eye looks in."""
        return Point(math.sin(self.turn), 0, math.cos(self.turn))

    @property
    def right(self) -> Point:
        """The direction that runs to the right in the picture."""
        return Point(math.cos(self.turn), 0, -math.sin(self.turn))

    def pixel(self, point: Point) -> Pixel:
        """Where a point in front of the eye stands in the picture."""
        way = point - self.eye
        scale = self.focal / max(way.dot(self.forward), NEAR / 2)
        return self.middle + way.dot(self.right) * scale, self.horizon - way.y * scale

    def see(self, outline: Sequence[Point]) -> list[Pixel]:
        """The part of an outline in front of the eye, in pixels; empty when it is behind."""
        return [self.pixel(point) for point in cut(outline, self.eye, self.forward, NEAR)]

    def scale(self, point: Point) -> float:
        """How many pixels a metre takes at a point."""
        return self.focal / max((point - self.eye).dot(self.forward), NEAR)
