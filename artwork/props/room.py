"""A room as an open box: floor, ceiling and walls that look inwards."""

from __future__ import annotations

from dataclasses import dataclass, replace

from artwork.drawing.colour import Colour
from artwork.drawing.solid import Face, Mark
from artwork.drawing.space import Point


@dataclass(frozen=True, slots=True)
class Room:
    """The space between two corners; the viewer looks towards its far wall."""

    low: Point
    high: Point

    def corner(self, x: int, y: int, z: int) -> Point:
        """A corner, each way low (0) or high (1)."""
        low, high = self.low, self.high
        return Point((low.x, high.x)[x], (low.y, high.y)[y], (low.z, high.z)[z])

    def floor(self, colour: Colour) -> Face:
        """The floor, seen from above."""
        return self.face(((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)), colour)

    def ceiling(self, colour: Colour) -> Face:
        """The ceiling, seen from below."""
        return self.face(((0, 1, 1), (1, 1, 1), (1, 1, 0), (0, 1, 0)), colour)

    def far(self, colour: Colour) -> Face:
        """The wall opposite the viewer."""
        return self.face(((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)), colour)

    def left(self, colour: Colour) -> Face:
        """The wall on the left."""
        return self.face(((0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 1, 0)), colour)

    def right(self, colour: Colour) -> Face:
        """The wall on the right."""
        return self.face(((1, 0, 1), (1, 0, 0), (1, 1, 0), (1, 1, 1)), colour)

    def face(self, corners: tuple[tuple[int, int, int], ...], colour: Colour) -> Face:
        """A broad face through corners."""
        return Face(tuple(self.corner(*corner) for corner in corners), colour, broad=True)


def grid(face: Face, along: int, across: int, colour: Colour, opacity: float, width: float = 0.012) -> Face:
    """A four-cornered face with seams that divide it into `along` by `across` fields."""
    a, b, c, d = face.outline
    lines = [(mix(a, b, at / along), mix(d, c, at / along)) for at in range(1, along)]
    lines += [(mix(a, d, at / across), mix(b, c, at / across)) for at in range(1, across)]
    seams = tuple(Mark(pair, colour, opacity, width) for pair in lines)
    return replace(face, marks=face.marks + seams)


def mix(start: Point, end: Point, share: float) -> Point:
    """The point at a share of the way."""
    return start + (end - start) * share


def strip(face: Face, low: float, high: float, colour: Colour, opacity: float = 1.0) -> Face:
    """A four-cornered face with a band between two shares of its height."""
    a, b, c, d = face.outline
    band = (mix(a, d, low), mix(b, c, low), mix(b, c, high), mix(a, d, high))
    return replace(face, marks=(*face.marks, Mark(band, colour, opacity)))
