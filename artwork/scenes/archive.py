"""Where paper is kept: the shelves of case files and the reading room."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.light import Lamp
from artwork.drawing.paint import bundle, painted, surface
from artwork.drawing.solid import Face, Mark, Solid, box, dressed, drum, placed
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props import mood
from artwork.props.furniture import OAK, STEEL, TEAL, WALNUT, bench, books, papers, table
from artwork.props.glow import bloom, lamplight, shafts, sheen
from artwork.props.interior import CEILING, FLOOR, PLASTER, Entry, Interior, daylight, framed, inside
from artwork.props.mood import Hour
from artwork.props.room import Room, grid
from artwork.props.view import outside
from artwork.props.window import Sash, Storey, Window, glazed, row
from artwork.scenes.chamber import SPINES, shelved

CARD = tuple(map(tint, ("#e8dcc0", "#d9c69c", "#c9b088", "#b7c7c4", "#8fb0b6", "#efe7d4", "#a8bcc0", "#cdb58d")))
BRASS = tint("#c9a14a")


def files(dice: Dice) -> str:
    """An aisle between shelves full of case files, a window at its end."""
    hour, year = mood.hour(dice), mood.season(dice)
    room = Room(Point(-2.2, 0, -2), Point(2.2, 3.6, 15))
    end = Window(Point(-0.95, 0.75, 15), Point(1.9, 0, 0), Point(0, 2.3, 0))
    tops = row(Point(-2.2, 0, -2), Point(0, 0, 17), Storey(6, 2.2, 2.95, 0.55, Sash(2, 1)))
    light = daylight(hour, room, [end, *tops], Entry(dice.between(-22, 22), dice.between(22, 30), sky=1.0))
    shell = [
        grid(room.floor(tint("#c9c2b2")), 4, 17, tint("#6e624d"), 0.2),
        room.far(PLASTER),
        room.left(PLASTER),
        room.right(PLASTER),
        grid(room.ceiling(CEILING), 3, 8, tint("#9c917c"), 0.25, 0.02),
    ]
    camera = Camera(Point(dice.between(-0.25, 0.25), 1.6, -1.7), dice.between(-0.05, 0.05), 1060, 530, 800)
    frame = dice.pick((STEEL, OAK, tint("#dcd6c8")))
    bays = [bay(dice.named(f"{side}{at}"), side, at * 1.3, frame) for at in range(10, -2, -1) for side in (-1, 1)]
    seat = stool(dice)
    stage = Stage.of(camera, light, seat, 1.1)
    view = outside(dice, hour, year, 530, 0.3)
    content = "".join(surface(stage, face) for face in shell) + sheen(camera, [end], shell[0], 0.4)
    content += "".join(glazed(stage, each, PLASTER, view) for each in [end, *tops])
    content += "".join(painted(stage, each) for each in bays) + painted(stage, seat)
    return framed(dice, content + shafts(camera, light, [end], 0.14) + bloom(camera, [end], opacity=0.5))


def bay(dice: Dice, side: int, near: float, frame: Colour) -> list[Solid]:
    """A length of shelving beside the aisle, its boards full of files."""
    inner, outer = side * 0.98, side * 1.5
    left, right = sorted((inner, outer))
    far = near + 1.3
    solids = [box((left, 0, z), (right, 2.85, z + 0.035), frame) for z in (near, far - 0.035)]
    for level in range(8):
        y = 0.08 + level * 0.39
        solids.append(box((left, y, near + 0.035), (right, y + 0.03, far - 0.035), frame))
        if level < 7:
            solids += filed(dice, side, near + 0.05, far - 0.05, y + 0.03)
    return solids


def filed(dice: Dice, side: int, near: float, far: float, bottom: float) -> list[Solid]:
    """A row of files with labels, spines to the aisle."""
    stock: list[Solid] = []
    z, colour = near, dice.pick(CARD)
    while z < far - 0.05:
        if dice.chance(0.05):
            z += dice.between(0.08, 0.3)
            continue
        wide = min(dice.between(0.05, 0.11), far - z)
        colour = colour if dice.chance(0.6) else dice.pick(CARD)
        left, right = sorted((side * (1.01 + dice.between(0, 0.03)), side * 1.46))
        body = box((left, bottom, z), (right, bottom + dice.between(0.28, 0.33), z + wide - 0.004), colour)
        stock.append(dressed(body, Point(-side, 0, 0), label))
        z += wide
    return stock


def label(face: Face) -> Face:
    """The spine of a file with an empty label."""
    a, b, _, d = face.outline

    def at(u: float, v: float) -> Point:
        return a + (b - a) * u + (d - a) * v

    note = Mark((at(0.2, 0.55), at(0.8, 0.55), at(0.8, 0.82), at(0.2, 0.82)), tint("#fdfaf0"), 0.85)
    rule = Mark((at(0.28, 0.70), at(0.72, 0.70)), tint("#6d7a80"), 0.5, 0.004)
    shade = [Mark((at(0, low), at(1, low), at(1, 1), at(0, 1)), tint("#1c1a16"), 0.07) for low in (0.72, 0.84, 0.93)]
    return replace(face, marks=(*shade, note, rule))


def stool(dice: Dice) -> list[Solid]:
    """A step stool in the aisle with a few files on it."""
    x, z = dice.pick((-0.45, 0.45)), dice.between(2.6, 4.6)
    parts = [
        box((-0.22, 0.0, -0.2), (-0.18, 0.42, 0.2), OAK),
        box((0.18, 0.0, -0.2), (0.22, 0.42, 0.2), OAK),
        box((-0.24, 0.42, -0.22), (0.24, 0.46, 0.22), OAK),
    ]
    pile = placed(books(tuple(dice.pick(CARD) for _ in range(4))), 0, 0.46, 0, 0.2)
    return placed([*parts, *pile], x, 0, z, dice.bell(0.3))


def library(dice: Dice) -> str:
    """A reading room: arched windows, bookcases, long tables with lamps."""
    hour, year = mood.hour(dice, (*mood.DAYLIGHT, mood.EVENING)), mood.season(dice)
    room = Room(Point(-5.4, 0, -7), Point(5.4, 6.2, 11))
    windows = row(Point(-5.4, 0, -7), Point(0, 0, 18), Storey(6, 1.9, 1.3, 4.1, Sash(3, 5, 0.4, arched=True)))
    wood = dice.pick((WALNUT, WALNUT.mixed(OAK, 0.4)))
    places = [(x, z) for x in (-2.1, 2.1) for z in (0.0, 3.0, 6.0)]
    spots = [Point(x + dx, 1.24, z) for x, z in places for dx in (-0.75, 0.75)]
    lamps = tuple(Lamp(spot, glow(hour), tint("#ffd89a")) for spot in spots)
    light = daylight(hour, room, windows, Entry(dice.between(-74, -60), dice.between(33, 44), bounce=0.64, lamps=lamps))
    shell = [
        grid(room.floor(FLOOR), 26, 1, tint("#4a3018"), 0.18),
        room.far(PLASTER),
        room.left(PLASTER),
        room.right(PLASTER),
        grid(room.ceiling(CEILING), 5, 8, tint("#9c917c"), 0.3, 0.06),
    ]
    solids = [*cases(dice, wood)]
    for x, z in places:
        solids += desk(dice, x, z, wood)
    camera = Camera(Point(dice.between(-0.8, 0.8), 2.0, -6.6), dice.between(-0.06, 0.06), 1150, 545, 800)
    view = outside(dice, hour, year, 545)
    content = inside(Interior(camera, light, shell, windows, view, solids, beams=0.15))
    content += "".join(lamplight(camera, spot, 0.5, tint("#ffd592"), 0.5) for spot in spots)
    return framed(dice, content)


def glow(hour: Hour) -> float:
    """The strength of the reading lamps: more towards evening."""
    return 0.30 if hour is mood.EVENING else 0.12


def desk(dice: Dice, x: float, z: float, wood: Colour) -> list[Solid]:
    """A reading table with two lamps, a bench before and behind, and a book left open."""
    parts = [*table(2.9, 0.95, wood), *placed(bench(2.5, wood), 0, 0, -0.85)]
    for dx in (-0.75, 0.75):
        parts += [drum((dx, 0.76, 0), 0.09, 0.02, BRASS, 14), drum((dx, 0.78, 0), 0.012, 0.36, BRASS, 6)]
        parts.append(box((dx - 0.19, 1.14, -0.07), (dx + 0.19, 1.22, 0.07), TEAL))
    parts += placed(papers(0.36, 0.25, 3), dice.bell(0.4), 0.76, -0.25, dice.bell(0.3))
    parts += placed(
        books(tuple(dice.pick(SPINES) for _ in range(dice.whole(1, 4)))), dice.bell(0.5), 0.76, 0.24, dice.bell(0.4)
    )
    return placed(parts, x, 0, z)


def cases(dice: Dice, wood: Colour) -> list[Solid]:
    """Bookcases along the far wall and along the right one."""
    far = [case(dice.named(f"far{at}"), wood) for at in range(6)]
    right = [case(dice.named(f"right{at}"), wood) for at in range(10)]
    return [
        *(bundle(placed(each, -4.74 + at * 1.58, 0, 10.58)) for at, each in enumerate(far)),
        *(bundle(placed(each, 4.9, 0, 9.6 - at * 1.66, math.pi / 2)) for at, each in enumerate(right)),
        box((-4.9, 3.9, 10.5), (4.8, 4.1, 11), wood.scaled(0.85)),
        box((4.82, 3.9, -7), (5.4, 4.1, 10.5), wood.scaled(0.85)),
    ]


def case(dice: Dice, wood: Colour) -> list[Solid]:
    """One bookcase of eight boards about the origin, its front at z = 0."""
    solids = [box((0, 0, 0.39), (1.58, 3.9, 0.42), wood.scaled(0.7))]
    solids += [box((x, 0, 0), (x + 0.06, 3.9, 0.39), wood) for x in (0, 1.52)]
    solids.append(box((0.06, 0, 0.02), (1.52, 0.5, 0.39), wood))
    for level in range(8):
        y = 0.5 + level * 0.48
        solids.append(box((0.06, y, 0), (1.52, y + 0.035, 0.39), wood))
        if level < 7:
            solids += shelved(dice, 0.08, 1.5, y + 0.035, 0.05, 0.36)
    return solids
