"""Ways through the house: the long corridor and the wide stairway."""

from __future__ import annotations

import math

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.solid import Face, Solid, box, placed
from artwork.drawing.space import Point
from artwork.props import mood
from artwork.props.furniture import OAK, WALNUT, bench
from artwork.props.interior import CEILING, PLASTER, Entry, Interior, daylight, framed, inside
from artwork.props.room import Room, grid, strip
from artwork.props.view import outside
from artwork.props.window import Sash, Storey, Window, row

BRASS, MARBLE, RUNNER = tint("#c9a14a"), tint("#f0e9da"), tint("#2f7c8c")
PACE = 4.0


def corridor(dice: Dice) -> str:
    """Doors along both walls, tall windows between those on the left, a bright window at the end."""
    hour, year = mood.hour(dice), mood.season(dice)
    room = Room(Point(-2.3, 0, -3), Point(2.3, 4.1, 33))
    wood = dice.pick((OAK, WALNUT, tint("#a9784c")))
    arched = dice.chance(0.5)
    windows = [
        Window(Point(-2.3, 0.75, z - 2.0), Point(0, 0, 1.9), Point(0, 2.85, 0), Sash(2, 3, 0.4, arched))
        for z in (0.2 + PACE * at for at in range(9))
    ]
    end = Window(Point(-1.1, 0.5, 33), Point(2.2, 0, 0), Point(0, 2.9, 0), Sash(3, 3, arched=True))
    light = daylight(hour, room, [*windows, end], Entry(dice.between(-78, -60), dice.between(34, 46)))
    dado = tint("#8c7b60")
    shell = [
        grid(room.floor(MARBLE.scaled(0.93)), 4, 31, tint("#6e624d"), 0.22),
        strip(room.far(PLASTER), 0, 0.03, dado),
        strip(room.left(PLASTER), 0, 0.03, dado),
        strip(room.right(PLASTER), 0, 0.03, dado),
        room.ceiling(CEILING),
    ]
    camera = Camera(Point(dice.between(-0.35, 0.35), 1.62, -2.6), dice.between(-0.05, 0.05), 1120, 545, 800)
    solids = [each for at in range(8) for side in (-1, 1) for each in doorway(side, 0.6 + at * PACE, wood)]
    solids += [each for at in range(7) for each in placed(bench(1.6, wood), 2.0, 0, 3.15 + at * PACE, -math.pi / 2)]
    solids += [box((-2.3, 3.72, z), (2.3, 4.1, z + 0.42), CEILING) for z in (-1.6 + PACE * at for at in range(9))]
    view = outside(dice, hour, year, 545)
    return framed(dice, inside(Interior(camera, light, shell, [*windows, end], view, solids, polish=0.34, beams=0.08)))


def doorway(side: int, z: float, wood: Colour) -> list[Solid]:
    """A panelled door in a side wall, with its frame, its handle and a board beside it."""

    def part(
        deep: float, low: tuple[float, float], high: tuple[float, float], colour: Colour, wall: float = 0.0
    ) -> Solid:
        left, right = sorted((side * (2.3 - deep), side * (2.3 - wall)))
        return box((left, low[0], z + low[1]), (right, high[0], z + high[1]), colour)

    fields = [
        part(0.085, (low, a), (high, a + 0.42), wood.scaled(0.93), 0.06)
        for low, high in ((0.25, 1.0), (1.15, 2.25))
        for a in (0.15, 0.73)
    ]
    frame = wood.scaled(0.8)
    return [
        part(0.06, (0, 0), (2.45, 1.3), wood),
        *fields,
        part(0.12, (0, -0.14), (2.6, 0), frame),
        part(0.12, (0, 1.3), (2.6, 1.44), frame),
        part(0.14, (2.45, 0), (2.62, 1.3), frame),
        part(0.14, (1.03, 0.05), (1.07, 0.13), BRASS, 0.085),
        part(0.02, (1.45, -0.48), (1.75, -0.24), tint("#f6efe0")),
    ]


def stairs(dice: Dice) -> str:
    """Two flights between light walls, up to three tall windows."""
    hour, year = mood.hour(dice), mood.season(dice)
    room = Room(Point(-4.6, 0, -6), Point(4.6, 9.6, 19))
    high = row(Point(-4.6, 0, -6), Point(0, 0, 25), Storey(7, 1.9, 3.0, 5.0, Sash(2, 5, 0.45, arched=True)))
    ends = row(Point(-4.2, 0, 19), Point(8.4, 0, 0), Storey(3, 1.9, 4.5, 4.2, Sash(3, 5, 0.45, arched=True)))
    light = daylight(hour, room, [*high, *ends], Entry(dice.between(-118, -102), dice.between(42, 52), sky=0.5))
    shell = [
        grid(room.floor(MARBLE.scaled(0.9)), 8, 22, tint("#6e624d"), 0.2),
        room.far(PLASTER),
        room.left(PLASTER),
        room.right(PLASTER),
        grid(room.ceiling(CEILING), 4, 8, tint("#9c917c"), 0.28, 0.05),
    ]
    camera = Camera(Point(dice.between(-1.8, 0.6), 1.75, -5.0), dice.between(-0.02, 0.12), 1120, 720, 800)
    solids = [*flight(0, 2.4, 12, 4.6), *flight(1.92, 8.6, 14, 4.6)]
    solids += [box((-4.6, 0, 6.24), (4.6, 1.92, 8.6), MARBLE), box((-4.6, 0, 13.08), (4.6, 4.16, 19), MARBLE)]
    solids += [each for side in (-1, 1) for x in (side * 3.1,) for each in rail(x, 0, 2.4, 12) + rail(x, 1.92, 8.6, 14)]
    solids += [each for z in (2.3, 7.4) for each in pilaster(z)]
    view = outside(dice, hour, year, 720)
    return framed(dice, inside(Interior(camera, light, shell, [*high, *ends], view, solids, polish=0.15, beams=0.12)))


def pilaster(z: float) -> list[Solid]:
    """A pair of flat pillars on the side walls."""
    return [
        part
        for side in (-1, 1)
        for part in (
            box((min(side * 4.6, side * 4.35), 0, z - 0.45), (max(side * 4.6, side * 4.35), 8.6, z + 0.45), MARBLE),
            box((min(side * 4.6, side * 4.25), 8.6, z - 0.55), (max(side * 4.6, side * 4.25), 9.0, z + 0.55), MARBLE),
        )
    ]


def flight(bottom: float, front: float, count: int, half: float) -> list[Solid]:
    """Steps of 16 by 32 centimetres with a runner up their middle."""
    treads: list[Solid] = []
    for at in range(count):
        low, z = bottom + at * 0.16, front + at * 0.32
        deep = front + count * 0.32
        for left, right, colour in ((-half, -1.1, MARBLE), (-1.1, 1.1, RUNNER), (1.1, half, MARBLE)):
            treads.append(box((left, low, z), (right, low + 0.16, deep), colour))
    return treads


def rail(x: float, bottom: float, front: float, count: int) -> list[Solid]:
    """A balustrade up a flight: posts, balusters and a sloping hand rail."""
    iron = tint("#3a4a50")
    posts = [
        box(
            (x - 0.02, bottom + at * 0.16 + 0.16, front + at * 0.32 + 0.14),
            (x + 0.02, bottom + at * 0.16 + 1.05, front + at * 0.32 + 0.18),
            iron,
        )
        for at in range(count)
    ]
    start, end = Point(x, bottom + 1.0, front), Point(x, bottom + count * 0.16 + 1.0, front + count * 0.32)
    newels = [box((x - 0.13, p.y - 1.0, p.z - 0.13), (x + 0.13, p.y + 0.2, p.z + 0.13), MARBLE) for p in (start,)]
    return [*posts, *newels, slope(start, end, 0.06, 0.09, WALNUT)]


def slope(start: Point, end: Point, half: float, thick: float, colour: Colour) -> Solid:
    """A bar that climbs away from the viewer."""
    corners = [
        [point + Point(dx, dy, 0) for dx, dy in ((-half, 0), (half, 0), (half, thick), (-half, thick))]
        for point in (start, end)
    ]
    near, far = corners
    sides = [Face((near[at - 1], near[at], far[at], far[at - 1])[::-1], colour) for at in range(4)]
    return Solid((Face(tuple(near), colour), Face((far[1], far[0], far[3], far[2]), colour), *sides))
