"""Points and vectors of a drawn place: x to the right, y up, z away from the viewer, in metres."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place, or the way from one place to another."""

    x: float
    y: float
    z: float

    def __add__(self, other: Point) -> Point:
        return Point(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: Point) -> Point:
        return Point(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> Point:
        return Point(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other: Point) -> float:
        """The scalar product."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other: Point) -> Point:
        """The vector product."""
        return Point(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    @property
    def length(self) -> float:
        """The distance from the origin."""
        return math.sqrt(self.dot(self))

    @property
    def unit(self) -> Point:
        """The same direction, one metre long."""
        return self * (1 / (self.length or 1.0))


Outline = tuple[Point, ...]


def lerp(start: Point, end: Point, share: float) -> Point:
    """The point `share` of the way from start to end."""
    return start + (end - start) * share


def centre(points: Sequence[Point]) -> Point:
    """The mean of the points."""
    total = Point(0, 0, 0)
    for point in points:
        total = total + point
    return total * (1 / len(points))


def cut(points: Sequence[Point], anchor: Point, normal: Point, margin: float = 0.0) -> list[Point]:
    """The part of a convex outline that lies at least `margin` in front of a plane (Sutherland and Hodgman)."""
    heights = [(point - anchor).dot(normal) - margin for point in points]
    kept: list[Point] = []
    for at, (point, height) in enumerate(zip(points, heights, strict=True)):
        before = heights[at - 1]
        if (height >= 0) != (before >= 0):
            kept.append(lerp(points[at - 1], point, before / (before - height)))
        if height >= 0:
            kept.append(point)
    return kept
