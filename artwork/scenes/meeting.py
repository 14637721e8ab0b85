"""Rooms where people speak to others: the press room and the room for hearings at a distance."""

from __future__ import annotations

from dataclasses import replace

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.solid import Face, Mark, Solid, box, dressed, drum, placed
from artwork.drawing.space import Point
from artwork.props import mood, ornament
from artwork.props.furniture import OAK, STEEL, TEAL, WALNUT, armchair, chair, microphone, papers
from artwork.props.interior import CEILING, FLOOR, PLASTER, Entry, Interior, daylight, framed, inside
from artwork.props.room import Room, grid, strip
from artwork.props.view import outside
from artwork.props.window import Sash, Storey, row

FRONT = Point(0, 0, -1)
PALE = tint("#dbeef0")


def press_room(dice: Dice) -> str:
    """Rows of chairs before a table with microphones and a backdrop of ornament."""
    hour, year = mood.hour(dice), mood.season(dice)
    room = Room(Point(-5.6, 0, -8), Point(5.6, 4.2, 10))
    windows = row(Point(-5.6, 0, -8), Point(0, 0, 18), Storey(6, 2.1, 0.9, 2.7, Sash(2, 2, 0.35)))
    light = daylight(hour, room, windows, Entry(dice.between(-75, -60), hour.height + 8))
    cloth = dice.pick((TEAL, tint("#3d5a78"), tint("#5b6f73")))
    shell = [
        room.floor(tint("#aab4b4").mixed(FLOOR, dice.pick((0.1, 0.5)))),
        strip(room.far(PLASTER), 0, 0.03, STEEL),
        strip(room.left(PLASTER), 0, 0.03, STEEL),
        strip(room.right(PLASTER), 0, 0.03, STEEL),
        grid(room.ceiling(CEILING), 8, 12, tint("#9c917c"), 0.22, 0.02),
    ]
    solids = [*backdrop(dice.pick((PALE, tint("#1f6373")))), *speakers(dice, OAK)]
    aisle = dice.chance(0.5)
    places = [x * 0.74 for x in range(-5, 6)]
    for line in range(4):
        for x in places:
            if not (aisle and abs(x) < 0.5):
                solids += placed(chair(cloth), x, 0, -1.6 + line * 1.25, dice.bell(0.05))
    camera = Camera(Point(dice.between(-1.7, 1.7), 2.05, -6.4), 0, 1150, 455, 800)
    camera = replace(camera, turn=-camera.eye.x / 15)
    view = outside(dice, hour, year, 455)
    return framed(dice, inside(Interior(camera, light, shell, windows, view, solids, beams=0.1)))


def backdrop(cloth: Colour) -> list[Solid]:
    """A wall of cloth behind the speakers, with rows of ornament."""
    dark = cloth.green < 0.4
    thread = tint("#8fd3dd") if dark else tint("#56aebb")
    board = box((-3.7, 0.12, 9.3), (3.7, 3.5, 9.4), cloth)

    def woven(face: Face) -> Face:
        marks = tuple(
            mark
            for line in range(5)
            for mark in ornament.inlay(
                ornament.frieze(9),
                Point(-3.4 + 0.38 * (line % 2) - 0.19, 0.5 + line * 0.6, 9.3),
                Point(0.14, 0, 0),
                Point(0, 0.14, 0),
                thread,
                0.5,
            )
        )
        return replace(face, marks=marks)

    feet = [box((x - 0.3, 0, 9.2), (x + 0.3, 0.12, 9.5), STEEL) for x in (-3.2, 3.2)]
    return [dressed(board, FRONT, woven), *feet]


def speakers(dice: Dice, wood: Colour) -> list[Solid]:
    """The table of the speakers on its platform: chairs, microphones, papers."""
    count = dice.pick((3, 4))
    solids = [box((-3.6, 0, 5.2), (3.6, 0.22, 9.1), wood.scaled(0.8)), box((-2.5, 0.22, 6.1), (2.5, 0.95, 6.16), wood)]
    solids.append(box((-2.6, 0.95, 6.05), (2.6, 1.0, 6.9), wood.scaled(0.85)))
    for at in range(count):
        x = (at - (count - 1) / 2) * 4.3 / count
        solids += placed(armchair(TEAL, 1.15), x, 0.22, 7.5)
        solids += placed(microphone(0.3), x + 0.1, 1.0, 6.25)
        solids += placed(papers(), x - 0.2, 1.0, 6.4, dice.bell(0.2))
    return solids


def screens(dice: Dice) -> str:
    """A long table with empty chairs before a wall screen."""
    hour, year = mood.hour(dice), mood.season(dice)
    room = Room(Point(-3.9, 0, -6), Point(3.9, 3.5, 8))
    windows = row(Point(-3.9, 0, -6), Point(0, 0, 14), Storey(5, 2.2, 0.85, 2.2, Sash(2, 2)))
    light = daylight(hour, room, windows, Entry(dice.between(-78, -62), hour.height + 8, bounce=0.66))
    wood = dice.pick((OAK, WALNUT.mixed(OAK, 0.4), tint("#d8c3a0")))
    shell = [
        room.floor(dice.pick((FLOOR, tint("#9fb0b3"), tint("#b3aa9a"), tint("#8fa3ad")))),
        strip(room.far(dice.pick((tint("#e9ede9"), tint("#c8dcdf"), tint("#e6d8c0")))), 0, 0.03, STEEL),
        strip(room.left(PLASTER), 0, 0.03, STEEL),
        strip(room.right(PLASTER), 0, 0.03, STEEL),
        grid(room.ceiling(CEILING), 5, 9, tint("#9c917c"), 0.22, 0.02),
    ]
    solids = [*wall_screen(dice), *conference(dice, wood)]
    camera = Camera(Point(dice.between(-1.0, 1.0), 1.85, -5.4), 0, 1080, 470, 800)
    camera = replace(camera, turn=-camera.eye.x / 13)
    view = outside(dice, hour, year, 470)
    return framed(dice, inside(Interior(camera, light, shell, windows, view, solids, beams=0.1)))


def wall_screen(dice: Dice) -> list[Solid]:
    """A screen that shows another room, empty as well: its wall, its bench, three chairs."""
    frame = box((-2.15, 0.95, 7.9), (2.15, 3.0, 8), tint("#2a363b"))
    left, bottom, wide, high = -2.09, 1.01, 4.18, 1.93
    if dice.chance(0.5):
        tiles = [(0.0, 0.0, 1.0, 1.0)]
    else:
        tiles = [(0.0, 0.0, 0.495, 1.0), (0.505, 0.0, 1.0, 0.495), (0.505, 0.505, 1.0, 1.0)]
    marks = [
        mark
        for a, b, c, d in tiles
        for mark in remote((left + a * wide, bottom + b * high), (left + c * wide, bottom + d * high))
    ]
    eye = box((-0.16, 3.03, 7.86), (0.16, 3.12, 8), tint("#2a363b"))
    return [dressed(frame, FRONT, lambda face: replace(face, marks=tuple(marks))), eye]


def remote(low: tuple[float, float], high: tuple[float, float]) -> list[Mark]:
    """The picture of another room on a part of the screen."""

    def patch(a: float, b: float, c: float, d: float, colour: str) -> Mark:
        xs = [low[0] + (high[0] - low[0]) * share for share in (a, c)]
        ys = [low[1] + (high[1] - low[1]) * share for share in (b, d)]
        corners = ((xs[0], ys[0]), (xs[1], ys[0]), (xs[1], ys[1]), (xs[0], ys[1]))
        return Mark(tuple(Point(x, y, 7.9) for x, y in corners), tint(colour))

    return [
        patch(0, 0, 1, 1, "#d9ecef"),
        patch(0, 0, 1, 0.24, "#c3d3d2"),
        patch(0.06, 0.3, 0.2, 0.86, "#f7fbf8"),
        patch(0.23, 0.3, 0.37, 0.86, "#f7fbf8"),
        patch(0.44, 0.36, 0.94, 0.80, "#c9b08c"),
        patch(0.53, 0.34, 0.59, 0.56, "#2c6473"),
        patch(0.66, 0.34, 0.72, 0.62, "#2c6473"),
        patch(0.79, 0.34, 0.85, 0.56, "#2c6473"),
        patch(0.46, 0.14, 0.92, 0.38, "#a98a63"),
        patch(0, 0.985, 1, 1, "#00afca"),
    ]


def conference(dice: Dice, wood: Colour) -> list[Solid]:
    """A long table towards the screen, chairs turned to it on both sides, microphones and papers."""
    solids = [
        box((-0.85, 0.72, -1.4), (0.85, 0.78, 5.2), wood),
        *(box((-0.5, 0, z), (0.5, 0.72, z + 0.08), wood.scaled(0.7)) for z in (-0.8, 1.9, 4.6)),
    ]
    for z in (-0.6, 0.7, 2.0, 3.3, 4.6):
        for side in (-1, 1):
            solids += placed(chair(TEAL, STEEL), side * 1.3, 0, z, side * -1.5708 + dice.bell(0.08) + 3.1416)
        solids += placed(papers(), dice.pick((-0.5, 0.5)), 0.78, z, dice.bell(0.2))
    solids += [each for z in (0.2, 2.6) for each in placed(microphone(0.24), 0, 0.78, z)]
    return [*solids, drum((0.25, 0.78, 1.4), 0.05, 0.2, tint("#cfe6ea"), 12)]
