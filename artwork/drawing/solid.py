"""Convex bodies made of flat faces: what every building and every chair here is put together from."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from artwork.drawing.colour import Colour
from artwork.drawing.space import Outline, Point, centre

if TYPE_CHECKING:
    from artwork.drawing.stage import Stage

Fitting = Callable[["Stage", "Solid | None"], str]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn on a face: an area, or a line when `width` (metres) is given."""

    outline: Outline
    colour: Colour
    opacity: float = 1.0
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Face:
    """A flat convex outline, counter-clockwise seen from its front.

    A broad face (floor, wall, square) takes light that changes across it and the contact shadows of what stands on it.
    A bright face shows its own colour whatever the light: a lit screen, a lamp. Fittings, such as windows, paint
    themselves on the face they belong to.
    """

    outline: Outline
    colour: Colour
    marks: tuple[Mark, ...] = ()
    broad: bool = False
    bright: bool = False
    edge: float = 0.16
    fittings: tuple[Fitting, ...] = ()

    @property
    def normal(self) -> Point:
        """The direction the face looks in (Newell's sum, turned about since z runs away from us)."""
        total = Point(0, 0, 0)
        for at, corner in enumerate(self.outline):
            total = total + self.outline[at - 1].cross(corner)
        return total.unit * -1


@dataclass(frozen=True, slots=True)
class Solid:
    """A convex body; `low` and `high` are the corners of its bounds.

    A body with a sprite, such as a tree, is drawn by it; its faces then only bound it and cast its shadow.
    """

    faces: tuple[Face, ...]
    casts: bool = True
    sprite: Fitting | None = None

    @property
    def corners(self) -> list[Point]:
        """Every corner of every face."""
        return [corner for face in self.faces for corner in face.outline]

    @property
    def low(self) -> Point:
        """The least coordinates."""
        corners = self.corners
        return Point(min(p.x for p in corners), min(p.y for p in corners), min(p.z for p in corners))

    @property
    def high(self) -> Point:
        """The greatest coordinates."""
        corners = self.corners
        return Point(max(p.x for p in corners), max(p.y for p in corners), max(p.z for p in corners))


def rising(foot: Iterable[tuple[float, float]], bottom: float, top: float, colour: Colour, taper: float = 1.0) -> Solid:
    """A prism over a convex foot of (x, z), counter-clockwise on a map with z upwards; `taper` shrinks its top."""
    base = [Point(x, bottom, z) for x, z in foot]
    middle = centre(base)
    head = [Point(middle.x + (p.x - middle.x) * taper, top, middle.z + (p.z - middle.z) * taper) for p in base]
    walls = [Face((base[at - 1], base[at], head[at], head[at - 1]), colour) for at in range(len(base))]
    return Solid((*walls, Face(tuple(head), colour), Face(tuple(reversed(base)), colour)))


def box(low: tuple[float, float, float], high: tuple[float, float, float], colour: Colour) -> Solid:
    """An upright block between two corners."""
    foot = ((low[0], low[2]), (high[0], low[2]), (high[0], high[2]), (low[0], high[2]))
    return rising(foot, low[1], high[1], colour)


def extruded(
    outline: Iterable[tuple[float, float]], near: float, far: float, colour: Colour, edge: float = 0.16
) -> Solid:
    """A convex outline of (x, y), counter-clockwise seen by the viewer, drawn out from depth `near` to `far`."""
    front = [Point(x, y, near) for x, y in outline]
    back = [Point(p.x, p.y, far) for p in front]
    count = range(len(front))
    sides = [Face((front[at], front[at - 1], back[at - 1], back[at]), colour, edge=edge) for at in count]
    return Solid((Face(tuple(front), colour, edge=edge), Face(tuple(reversed(back)), colour, edge=edge), *sides))


def drum(
    middle: tuple[float, float, float],
    radius: float,
    height: float,
    colour: Colour,
    sides: int = 20,
    taper: float = 1.0,
) -> Solid:
    """An upright cylinder, or a cone where it tapers; its sides are smooth, so they get no edge."""
    x, y, z = middle
    angles = [2 * math.pi * (at + 0.5) / sides for at in range(sides)]
    solid = rising([(x + radius * math.cos(a), z + radius * math.sin(a)) for a in angles], y, y + height, colour, taper)
    return Solid(tuple(replace(face, edge=0.0) for face in solid.faces))


def dressed(solid: Solid, facing: Point, change: Callable[[Face], Face]) -> Solid:
    """The solid with a change made to the faces that look in a direction."""
    return replace(solid, faces=tuple(change(each) if each.normal.dot(facing) > 0.99 else each for each in solid.faces))


def moved(solid: Solid, move: Callable[[Point], Point]) -> Solid:
    """The solid with every point carried elsewhere by a rigid motion."""

    def carry(face: Face) -> Face:
        marks = tuple(replace(mark, outline=tuple(map(move, mark.outline))) for mark in face.marks)
        return replace(face, outline=tuple(map(move, face.outline)), marks=marks)

    return replace(solid, faces=tuple(map(carry, solid.faces)))


def placed(solids: Iterable[Solid], x: float, y: float, z: float, turn: float = 0.0) -> list[Solid]:
    """Solids made about the origin, turned about the vertical and set down at a place."""
    cosine, sine = math.cos(turn), math.sin(turn)

    def move(point: Point) -> Point:
        return Point(x + point.x * cosine + point.z * sine, y + point.y, z - point.x * sine + point.z * cosine)

    return [moved(solid, move) for solid in solids]
