"""The light of a place: one sun, the sky, and what comes back from the ground."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from artwork.drawing.colour import Colour, tint
from artwork.drawing.space import Outline, Point, centre

WHITE = tint("#ffffff")


def towards(bearing: float, height: float) -> Point:
    """The direction of a sun `bearing` degrees right of straight ahead and `height` degrees up."""
    turn, rise = math.radians(bearing), math.radians(height)
    return Point(math.sin(turn) * math.cos(rise), math.sin(rise), math.cos(turn) * math.cos(rise))


@dataclass(frozen=True, slots=True)
class Opening:
    """A pane through which sky (times `strength`) and, when it is clear, the sun come into a room."""

    outline: Outline
    strength: float = 1.0
    clear: bool = True


@dataclass(frozen=True, slots=True)
class Lamp:
    """A small warm light at a point; `strength` is its light on a face one metre away."""

    place: Point
    strength: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Light:
    """Sun, sky, ground and lamps.

    With openings it is a room's light: the sun comes through them only, and bounce is what its walls give back.
    """

    sun: Point
    sunlight: Colour
    skylight: Colour
    bounce: Colour
    haze: Colour = WHITE
    clearness: float = 4000.0
    openings: tuple[Opening, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    room: tuple[Point, Point] | None = None

    def ambient(self, place: Point, normal: Point) -> Colour:
        """The light without the sun that a face at a place receives."""
        up = 0.5 + 0.5 * normal.y
        light = self.bounce if self.room else self.skylight.scaled(0.35 + 0.65 * up) + self.bounce.scaled(1 - up)
        for opening in filter(lambda each: each.strength, self.openings):
            light = light + self.skylight.scaled(shine(opening, place, normal))
        for lamp in self.lamps:
            light = light + lamp.colour.scaled(gleam(lamp, place, normal))
        return light.scaled(self.corner(place, normal))

    def corner(self, place: Point, normal: Point) -> float:
        """How much of the light reaches a place near the corners of the room, 0 to 1."""
        if not self.room:
            return 1.0
        low, high = self.room
        share = 1.0
        for facing, near, far in (
            (normal.x, place.x - low.x, high.x - place.x),
            (normal.y, place.y - low.y, high.y - place.y),
            (normal.z, place.z - low.z, high.z - place.z),
        ):
            if abs(facing) < 0.5:
                share *= 1 - 0.26 * math.exp(-max(0.0, min(near, far)) / 0.55)
        return share

    def sunshine(self, normal: Point) -> Colour:
        """What the sun adds to a face that nothing shades."""
        return self.sunlight.scaled(max(0.0, normal.dot(self.sun)))

    def veiled(self, colour: Colour, distance: float) -> Colour:
        """A colour seen through `distance` metres of air."""
        return colour.mixed(self.haze, 1 - math.exp(-distance / self.clearness))


def shine(opening: Opening, place: Point, normal: Point) -> float:
    """The share of a place's view that an opening fills, weighted by the cosines at both ends."""
    outline = opening.outline
    middle = centre(outline)
    way = middle - place
    across = spread(outline)
    distance = way.length or 0.01
    here = max(0.0, way.dot(normal) / distance * 0.85 + 0.15)
    there = abs(way.dot(across.unit)) / distance
    return opening.strength * 2.6 * across.length * here * there / (math.pi * distance**2 + across.length)


def spread(outline: Sequence[Point]) -> Point:
    """A vector across an outline, as long as its area is large."""
    first = outline[0]
    total = Point(0, 0, 0)
    for one, other in pairwise(outline[1:]):
        total = total + (one - first).cross(other - first)
    return total * 0.5


def gleam(lamp: Lamp, place: Point, normal: Point) -> float:
    """The light of a lamp on a face."""
    way = lamp.place - place
    distance = way.length or 0.01
    return lamp.strength * max(0.0, way.dot(normal) / distance * 0.9 + 0.1) / (0.25 + distance**2)
