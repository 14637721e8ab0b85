"""Where the sun falls: every lit face minus the shadows that solids cast on it, exact to the corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from artwork.drawing.light import Light, spread
from artwork.drawing.solid import Face, Solid
from artwork.drawing.space import Outline, Point, cut

GAP, SLIVER = 0.004, 0.0015

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Caster:
    """What the sun sees of a solid: the outlines turned to it and their bounds in the sun's view."""

    solid: Solid
    outlines: tuple[Outline, ...]
    bounds: Bounds
    nearest: float


def axes(sun: Point) -> tuple[Point, Point]:
    """Two directions across the sunbeams."""
    side = Point(0, 1, 0).cross(sun).unit
    return side, sun.cross(side)


def bounds(points: Sequence[Point], sun: Point) -> Bounds:
    """The rectangle that points fill in the sun's view."""
    side, up = axes(sun)
    across, along = [p.dot(side) for p in points], [p.dot(up) for p in points]
    return min(across), min(along), max(across), max(along)


def apart(one: Bounds, other: Bounds) -> bool:
    """True when two rectangles do not meet."""
    return one[0] > other[2] or other[0] > one[2] or one[1] > other[3] or other[1] > one[3]


def caster(solid: Solid, sun: Point) -> Caster:
    """A solid as the sun sees it."""
    lit = tuple(face.outline for face in solid.faces if face.normal.dot(sun) > 1e-6)
    corners = solid.corners
    return Caster(solid, lit, bounds(corners, sun), max(p.dot(sun) for p in corners))


def within(points: Sequence[Point], face: Face) -> list[Point]:
    """The part of an outline in a face's plane that lies inside the face."""
    normal, kept = face.normal, list(points)
    for at, corner in enumerate(face.outline):
        before = face.outline[at - 1]
        kept = cut(kept, before, (corner - before).cross(normal)) if kept else kept
    return kept


def thrown(outline: Outline, face: Face, sun: Point) -> list[Point]:
    """The outline carried along the sunbeams on to a face, as far as it lies within the face."""
    normal = face.normal
    slope, anchor = normal.dot(sun), face.outline[0]
    front = cut(outline, anchor, normal, GAP)
    return within([point - sun * ((point - anchor).dot(normal) / slope) for point in front], face)


def shadows(face: Face, solid: Solid | None, casters: Sequence[Caster], sun: Point) -> list[list[Point]]:
    """The shadows on a face, each a convex outline within it."""
    here, lowest = bounds(face.outline, sun), min(p.dot(sun) for p in face.outline)
    found: list[list[Point]] = []
    for each in casters:
        if each.solid is solid or each.nearest < lowest or apart(here, each.bounds):
            continue
        cast = (thrown(outline, face, sun) for outline in each.outlines)
        found += [shadow for shadow in cast if len(shadow) > 2 and spread(shadow).length > SLIVER]
    return found


def beams(face: Face, light: Light) -> list[list[Point]]:
    """The parts of a face that the openings let the sun reach; without openings, the whole face."""
    if not light.openings:
        return [list(face.outline)]
    clear = [opening.outline for opening in light.openings if opening.clear]
    return [beam for outline in clear if len(beam := thrown(outline, face, light.sun)) > 2]
