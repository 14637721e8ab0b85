"""A judge's study, and a plain room with nothing but the light of a tall window."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.light import Lamp
from artwork.drawing.solid import Face, Solid, box, dressed, drum, placed
from artwork.drawing.space import Point
from artwork.props import mood, ornament
from artwork.props.furniture import OAK, TEAL, WALNUT, armchair, bench, books, chair, papers, table
from artwork.props.glow import lamplight
from artwork.props.interior import CEILING, FLOOR, PLASTER, Entry, Interior, daylight, framed, inside
from artwork.props.room import Room, grid, strip
from artwork.props.view import outside
from artwork.props.window import Sash, Storey, Window, row

SPINES = tuple(
    map(tint, ("#2c6473", "#8c5a3c", "#e6dcc4", "#3f5d4d", "#b98a24", "#6b7f86", "#7c3f36", "#d8c59a", "#23424d"))
)
BRASS = tint("#c9a14a")
EAST, AWAY = Point(1, 0, 0), Point(0, 0, 1)


def study(dice: Dice) -> str:
    """A desk before a wide window, a lamp, papers, and books along the wall."""
    hour, year = mood.hour(dice, (mood.MORNING, mood.EVENING)), mood.season(dice)
    room = Room(Point(-3.3, 0, -5.4), Point(3.3, 3.4, 3.4))
    windows = [Window(Point(-1.75, 0.75, 3.4), Point(2.5, 0, 0), Point(0, 2.2, 0), Sash(2, 2, 0.32))]
    lamp = Lamp(Point(-0.62, 1.12, 0.72), 0.34, tint("#ffd592"))
    entry = Entry(dice.between(-38, -22), dice.between(22, 30), bounce=0.54, lamps=(lamp,))
    light = daylight(hour, room, windows, entry)
    wood = dice.pick((WALNUT, WALNUT.mixed(OAK, 0.5), tint("#7a4f35")))
    shell = [
        grid(room.floor(FLOOR), 22, 1, tint("#4a3018"), 0.18),
        strip(room.far(PLASTER), 0, 0.04, wood),
        strip(room.left(PLASTER), 0, 0.04, wood),
        strip(room.right(PLASTER), 0, 0.04, wood),
        room.ceiling(CEILING),
    ]
    solids = [*desk(dice, wood), *shelf(dice.named("shelf"), wood), *curtains(), *carpet(dice)]
    camera = Camera(Point(dice.between(-0.9, 0.2), 1.62, -4.7), dice.between(-0.02, 0.12), 1430, 490, 800)
    view = outside(dice, hour, year, 505, 0.22)
    content = inside(Interior(camera, light, shell, windows, view, solids, beams=0.16))
    content += lamplight(camera, Point(-0.62, 1.1, 0.72), 0.75, tint("#ffd592"), 0.7)
    return framed(dice, content)


def desk(dice: Dice, wood: Colour) -> list[Solid]:
    """The desk with what lies on it, and the chair behind."""
    solids = [
        box((-1.15, 0.72, 0.1), (1.15, 0.77, 1.1), wood),
        box((-1.08, 0.0, 0.2), (-0.62, 0.72, 1.0), wood.scaled(0.9)),
        box((0.62, 0.0, 0.2), (1.08, 0.72, 1.0), wood.scaled(0.9)),
        box((-0.62, 0.25, 0.85), (0.62, 0.72, 0.9), wood.scaled(0.85)),
        *placed(armchair(TEAL, 1.3), dice.between(-0.1, 0.25), 0, 1.75, dice.bell(0.2)),
        *placed(papers(0.42, 0.31, 2), 0.02, 0.77, 0.5, dice.bell(0.12)),
        *placed(papers(0.24, 0.32, 9), 0.86, 0.77, 0.62, dice.bell(0.15)),
        *placed(books(tuple(dice.pick(SPINES) for _ in range(dice.whole(3, 5)))), 0.52, 0.77, 0.82, dice.bell(0.2)),
        drum((-0.3, 0.77, 0.78), 0.045, 0.11, tint("#e9eef0"), 14),
        drum((-0.62, 0.77, 0.72), 0.1, 0.025, BRASS, 18),
        drum((-0.62, 0.79, 0.72), 0.012, 0.3, BRASS, 8),
    ]
    shade = drum((-0.62, 1.05, 0.72), 0.17, 0.16, tint("#fff1d0"), 24, 0.62)
    return [*solids, Solid(tuple(replace(face, bright=True) for face in shade.faces))]


def shelf(dice: Dice, wood: Colour) -> list[Solid]:
    """A bookcase on the far wall to the right of the window."""
    left, right, back, front = 1.25, 3.15, 3.4, 3.06
    solids = [box((left, 0, back - 0.03), (right, 2.5, back), wood.scaled(0.75))]
    solids += [box((x, 0, front), (x + 0.05, 2.5, back - 0.03), wood) for x in (left, right - 0.05)]
    for level in range(6):
        y = 0.08 + level * 0.47
        solids.append(box((left + 0.05, y, front), (right - 0.05, y + 0.035, back - 0.03), wood))
        if level < 5:
            solids += shelved(dice, left + 0.08, right - 0.08, y + 0.035, front + 0.04, back - 0.06)
    return solids


def shelved(dice: Dice, left: float, right: float, bottom: float, front: float, back: float) -> list[Solid]:
    """A row of standing books with a gap here and there."""
    row_: list[Solid] = []
    x = left
    colour = dice.pick(SPINES)
    while x < right - 0.06:
        if dice.chance(0.07):
            x += dice.between(0.1, 0.28)
            continue
        wide = dice.between(0.035, 0.065)
        colour = colour if dice.chance(0.55) else dice.pick(SPINES)
        row_.append(
            box((x, bottom, front + dice.between(0, 0.04)), (x + wide, bottom + dice.between(0.26, 0.37), back), colour)
        )
        x += wide + 0.003
    return row_


def curtains() -> list[Solid]:
    """Curtains in folds at both sides of the window."""
    cloth = tint("#9dbcc0")
    folds = [(-2.2 + at * 0.09, 0.04 * (at % 2)) for at in range(6)] + [
        (0.62 + at * 0.09, 0.04 * (at % 2)) for at in range(5)
    ]
    rod = box((-2.4, 3.05, 3.2), (1.2, 3.09, 3.24), BRASS)
    return [rod, *(box((x, 0.1, 3.18 - deep), (x + 0.088, 3.04, 3.28 - deep), cloth) for x, deep in folds)]


def carpet(dice: Dice) -> list[Solid]:
    """A carpet with a border of horns along its near edge."""
    ground, thread = dice.pick(
        (
            (tint("#3f8291"), tint("#f3e8c8")),
            (tint("#a9684f"), tint("#f3e2bb")),
            (tint("#5a7489"), tint("#efe6cd")),
        )
    )
    cloth = box((-1.9, 0, -0.75), (1.9, 0.012, 2.2), ground)

    def woven(face: Face) -> Face:
        line = ornament.inlay(
            [[(0, 0), (3.5, 0), (3.5, 0.05), (0, 0.05)]], Point(-1.75, 0.012, 0.05), EAST, AWAY, thread, 0.85
        )
        horns = ornament.inlay(ornament.frieze(7), Point(-1.72, 0.012, -0.62), EAST * 0.091, AWAY * 0.2, thread, 0.85)
        return replace(face, marks=(*line, *horns))

    return [dressed(cloth, Point(0, 1, 0), woven)]


def window(dice: Dice) -> str:
    """Sunlight through a tall window on a bare wall, a seat and a plant in it."""
    hour, year = mood.hour(dice, (mood.MORNING, mood.AFTERNOON, mood.EVENING)), mood.season(dice)
    room = Room(Point(-3.4, 0, -5), Point(4.6, 4.3, 3.2))
    arched = dice.chance(0.5)
    windows = row(Point(-3.4, 0, -4.6), Point(0, 0, 7.4), Storey(2, 1.9, 0.7, 3.0, Sash(2, 4, 0.4, arched)))
    light = daylight(hour, room, windows, Entry(dice.between(-130, -118), dice.between(10, 16), sky=0.5, bounce=0.66))
    light = replace(light, sunlight=light.sunlight.scaled(1.15))
    colour = dice.pick((PLASTER, tint("#dfebee"), tint("#f4e8cf"), tint("#e6ebdf")))
    shell = [
        grid(room.floor(FLOOR), 20, 1, tint("#4a3018"), 0.2),
        strip(room.far(colour), 0, 0.03, tint("#fdfaf2")),
        strip(room.left(colour), 0, 0.03, tint("#fdfaf2")),
        room.right(colour),
        room.ceiling(CEILING),
    ]
    solids = [*seat(dice), *plant(dice)]
    camera = Camera(Point(dice.between(0.4, 1.2), 1.6, -4.7), dice.between(-0.10, 0.0), 1230, 640, 800)
    view = outside(dice, hour, year, 640, 0.3)
    return framed(dice, inside(Interior(camera, light, shell, windows, view, solids, colour, beams=0.1)))


def seat(dice: Dice) -> list[Solid]:
    """A bench by the wall, or two chairs at a small table."""
    x, wood = dice.between(0.2, 1.6), dice.pick((OAK, WALNUT))
    if dice.chance(0.5):
        return placed(bench(1.8, wood), x, 0, 2.75, math.pi)
    chairs = [
        each for dx in (-0.8, 0.8) for each in placed(chair(TEAL, wood), x + dx, 0, 2.7, math.pi + dice.bell(0.15))
    ]
    return [*chairs, *placed(table(0.7, 0.6, wood), x, 0, 2.7), *placed(books(SPINES[:2]), x, 0.76, 2.7, 0.3)]


def plant(dice: Dice) -> list[Solid]:
    """A tall plant in a pot: leaves as thin blades."""
    x, z = dice.pick((-1.4, 3.0)) + dice.bell(0.2), 2.5
    pot = drum((x, 0, z), 0.2, 0.42, tint("#e9e4d8"), 20, 1.25)
    blades = []
    for _ in range(22):
        lean, turn = dice.between(0.1, 0.75), dice.between(0, 6.28)
        blades += placed([blade(dice.between(0.7, 1.35), lean)], x, 0.4, z, turn)
    return [pot, *blades]


def blade(length: float, lean: float) -> Solid:
    """A leaf that bends outwards."""
    tip = Point(length * lean, length * (1 - lean * 0.35), 0)
    middle = Point(length * lean * 0.35, length * 0.62, 0)
    wide = Point(0, 0, 0.05)
    green = tint("#4f7f63")
    low = (Point(0, 0, 0) - wide * 0.4, Point(0, 0, 0) + wide * 0.4, middle + wide, middle - wide)
    high = (middle - wide, middle + wide, tip)
    return Solid((Face(low, green), Face(low[::-1], green), Face(high, green), Face(high[::-1], green)))
