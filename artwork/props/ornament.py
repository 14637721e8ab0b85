"""The qoshqar-muiiz, the ram's horn: a stem that parts into two horns curling outwards, down and in.

Outlines are in units of one horn's radius, the foot of the stem at the origin, v upwards.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from artwork.drawing.colour import Colour
from artwork.drawing.solid import Mark
from artwork.drawing.space import Point

Place = tuple[float, float]
Shape = list[Place]

WIDE, NARROW, TURNS, STEM = 0.46, 0.25, 1.08, 1.30
BUD: Shape = [(0.0, 1.62), (0.24, 2.14), (0.0, 2.66), (-0.24, 2.14)]
FOOT: Shape = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]


def horn_line(turns: float = TURNS, steps: int = 64) -> list[tuple[float, float, float]]:
    """The middle line of the right horn as (u, v, width): up the stem, over, and inwards on a spiral."""
    middle = 1 + WIDE / 2
    stem = [(WIDE / 2, STEM * at / 8, WIDE) for at in range(8)]
    curl = []
    for at in range(steps + 1):
        share = at / steps
        angle = math.pi - share * turns * 2 * math.pi
        radius = 1 - 0.66 * share**0.8
        width = WIDE + (NARROW - WIDE) * share
        curl.append((middle + radius * math.cos(angle), STEM + radius * math.sin(angle), width))
    return stem + curl


def ribbon(way: Sequence[tuple[float, float, float]]) -> Shape:
    """The outline of a line with changing width."""
    left: Shape = []
    right: Shape = []
    for at, (u, v, width) in enumerate(way):
        before, after = way[max(0, at - 1)], way[min(len(way) - 1, at + 1)]
        du, dv = after[0] - before[0], after[1] - before[1]
        size = math.hypot(du, dv) or 1.0
        left.append((u - dv / size * width / 2, v + du / size * width / 2))
        right.append((u + dv / size * width / 2, v - du / size * width / 2))
    return left + right[::-1]


def knob(u: float, v: float, radius: float) -> Shape:
    """The round end of a horn."""
    angles = [2 * math.pi * at / 24 for at in range(24)]
    return [(u + radius * math.cos(a), v + radius * math.sin(a)) for a in angles]


def flipped(shape: Iterable[Place]) -> Shape:
    """The mirror image about the stem, with the direction of travel kept."""
    return [(-u, v) for u, v in shape][::-1]


def horns() -> list[Shape]:
    """The pair of horns on one stem with a bud between them, 4.9 wide and 2.7 high."""
    way = horn_line()
    end = way[-1]
    right = [ribbon(way), knob(end[0], end[1], 0.2)]
    return [*right, *map(flipped, right), BUD]


def scaled(shape: Iterable[Place], factor: float) -> Shape:
    """A shape made larger or smaller about the foot."""
    return [(u * factor, v * factor) for u, v in shape]


def turned(shape: Iterable[Place], angle: float) -> Shape:
    """A shape turned about the origin."""
    cosine, sine = math.cos(angle), math.sin(angle)
    return [(u * cosine - v * sine, u * sine + v * cosine) for u, v in shape]


def shifted(shape: Iterable[Place], u: float, v: float) -> Shape:
    """A shape moved."""
    return [(a + u, b + v) for a, b in shape]


def rosette() -> list[Shape]:
    """Four pairs of horns on the corners of a rhombus, smaller pairs on its sides; 9.3 across."""
    arm = [shifted(shape, 0, 1.95) for shape in horns()]
    arm += [turned(shifted(scaled(shape, 0.32), 0, 1.5), math.pi / 4) for shape in horns()]
    arm += [shifted(scaled(shape, 0.36), 0.0, 0.42) for shape in horns()[:4]]
    frame = [[(0.0, 2.2), (2.2, 0.0), (1.74, 0.0), (0.0, 1.74)]]
    quarters = [turned(shape, at * math.pi / 2) for at in range(4) for shape in arm + frame]
    return [*quarters, scaled(FOOT, 0.5)]


def frieze(count: int) -> list[Shape]:
    """A row of upright pairs, 5.4 wide each and 2.9 high, with a rhombus hanging between neighbours."""
    bead = [(0.0, 0.25), (0.4, 0.85), (0.0, 1.45), (-0.4, 0.85)]
    pairs = [shifted(shape, 2.7 + at * 5.4, 0.0) for at in range(count) for shape in horns()]
    return pairs + [shifted(bead, at * 5.4, 0.0) for at in range(1, count)]


def meander(count: int) -> list[Shape]:
    """Pairs of horns, 5.4 wide each, standing and hanging in turn in a band 5.3 high."""
    standing = [shifted(shape, 2.7 + at * 5.4, 0.0) for at in range(count) for shape in horns()]
    hanging = [turned(shape, math.pi) for shape in horns()]
    return standing + [shifted(shape, at * 5.4, 5.3) for at in range(1, count) for shape in hanging]


def inlay(
    shapes: Iterable[Shape], origin: Point, across: Point, up: Point, colour: Colour, opacity: float = 1.0
) -> tuple[Mark, ...]:
    """Shapes drawn on a plane: `across` and `up` are one unit there."""
    return tuple(Mark(tuple(origin + across * u + up * v for u, v in shape), colour, opacity) for shape in shapes)
