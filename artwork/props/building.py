"""The court as a building: steps, columns, cornices, walls with windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from artwork.drawing import svg
from artwork.drawing.colour import Colour, tint
from artwork.drawing.solid import Face, Fitting, Mark, Solid, box, dressed, drum
from artwork.drawing.space import Point
from artwork.props import ornament
from artwork.props.mood import Hour
from artwork.props.window import Storey, Window, fitted, row

STONE, CREAM, BASE = tint("#efe6d4"), tint("#f8f2e5"), tint("#d8cbb3")
SHINING = (("#ffdf9e", "#f0a95a"), ("#ffe8b8", "#f4bd72"), ("#5d7f96", "#2d4d63"), ("#ffd890", "#e39a4e"))
MIRRORING = (("#a9c6cd", "#4a6c78"), ("#93b5bf", "#3c5e6b"), ("#bfd8db", "#57808b"))
FRONT, LEFT, RIGHT = Point(0, 0, -1), Point(-1, 0, 0), Point(1, 0, 0)


@dataclass(frozen=True, slots=True)
class Glass:
    """What the panes show: markup for panes by day or lit from within, taken in turn."""

    views: tuple[str, ...]

    def of(self, number: int) -> str:
        """The view of a pane by its number."""
        return self.views[(number * 7 + number // 3) % len(self.views)]


def glass(hour: Hour) -> Glass:
    """Panes that mirror the sky, or shine."""
    shades = SHINING if hour.lamps else MIRRORING
    return Glass(tuple(svg.wash(svg.blend((0, 250), (160, 800), tint(top), tint(low))) for top, low in shades))


def steps(left: float, right: float, front: float, height: float, count: int, depth: float = 0.4) -> list[Solid]:
    """A flight of steps that climbs away from the viewer."""
    rise = height / count
    return [
        box((left, at * rise, front + at * depth), (right, (at + 1) * rise, front + (at + 1) * depth), CREAM)
        for at in range(count)
    ]


def column(x: float, z: float, bottom: float, height: float, radius: float, stone: Colour = CREAM) -> list[Solid]:
    """A round column with its base and capital."""
    plinth, cap = radius * 0.5, radius * 0.55
    shaft = drum((x, bottom + plinth * 1.8, z), radius, height - plinth * 1.8 - cap * 2, stone, 28, 0.86)
    fluted = replace(shaft, faces=tuple(replace(face, edge=0.10) for face in shaft.faces))
    wide = radius * 1.35
    return [
        box((x - wide, bottom, z - wide), (x + wide, bottom + plinth, z + wide), stone),
        drum((x, bottom + plinth, z), radius * 1.24, plinth * 0.8, stone, 24, 0.9),
        fluted,
        drum((x, bottom + height - cap * 2, z), radius * 0.9, cap, stone, 24, 1.35),
        box((x - wide, bottom + height - cap, z - wide), (x + wide, bottom + height, z + wide), stone),
    ]


def courses(face: Face, count: int, opacity: float = 0.13) -> Face:
    """A wall face with the joints of its courses."""
    a, b, c, d = face.outline
    joints = tuple(
        Mark((a + (d - a) * (at / count), b + (c - b) * (at / count)), tint("#5a4a34"), opacity, 0.025)
        for at in range(1, count)
    )
    return replace(face, marks=face.marks + joints)


def glazed_block(
    low: tuple[float, float, float],
    high: tuple[float, float, float],
    stone: Colour,
    windows: Sequence[Window],
    glass: Glass,
    joints: int = 0,
) -> Solid:
    """A block whose front and sides carry windows."""
    block = box(low, high, stone)
    for facing in (FRONT, LEFT, RIGHT):
        mine = [(at, window) for at, window in enumerate(windows) if window.back.unit.dot(facing) < -0.99]
        fittings = tuple(fitted(window, stone, glass.of(at)) for at, window in mine)

        def change(face: Face, fittings: tuple[Fitting, ...] = fittings) -> Face:
            dressed_face = replace(face, fittings=fittings)
            return courses(dressed_face, joints) if joints else dressed_face

        block = dressed(block, facing, change)
    return block


def ledge(
    low: tuple[float, float, float], high: tuple[float, float, float], out: float, stone: Colour = CREAM
) -> Solid:
    """A cornice: a slab that stands out on every side."""
    return box((low[0] - out, low[1], low[2] - out), (high[0] + out, high[1], high[2] + out), stone)


def front_row(left: float, right: float, z: float, storey: Storey) -> list[Window]:
    """Windows along a front wall at depth z."""
    return row(Point(left, 0, z), Point(right - left, 0, 0), storey)


def side_row(x: float, near: float, far: float, storey: Storey, east: bool) -> list[Window]:
    """Windows along a side wall at x; an east wall looks to the right."""
    start, end = (near, far) if east else (far, near)
    return row(Point(x, 0, start), Point(0, 0, end - start), storey)


def frieze(face: Face, colour: Colour) -> Face:
    """A face with a row of ornament along its whole length."""
    a, b, _, d = face.outline
    height, length = (d - a).length, (b - a).length
    unit = height / 4.4
    count = max(1, int(length / (5.4 * unit)))
    slack = (length - count * 5.4 * unit) / 2
    along, up = (b - a).unit * unit, (d - a).unit * unit
    start = a + (b - a).unit * slack + up * 0.75
    return replace(face, marks=face.marks + ornament.inlay(ornament.frieze(count), start, along, up, colour, 0.85))
