"""The courtroom, empty, with the light of its windows."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.solid import Face, Mark, Solid, box, dressed, placed
from artwork.drawing.space import Point
from artwork.props import mood, ornament
from artwork.props.furniture import OAK, TEAL, WALNUT, armchair, bench, chair, papers, table
from artwork.props.interior import CEILING, FLOOR, PLASTER, Entry, Interior, daylight, framed, inside
from artwork.props.room import Room, grid, strip
from artwork.props.view import outside
from artwork.props.window import Sash, Storey, row


def hall(dice: Dice) -> str:
    """Judges' bench at the far end, places of the parties before it, public benches nearest."""
    hour, year = mood.hour(dice, (mood.MORNING, mood.AFTERNOON)), mood.season(dice)
    room = Room(Point(-6.2, 0, -10), Point(6.2, 5.2, 12.5))
    wood = dice.pick((OAK, WALNUT.mixed(OAK, 0.45), tint("#d3ad78")))
    windows = row(
        Point(-6.2, 0, -9.5), Point(0, 0, 21.5), Storey(7, 2.2, 0.95, 3.45, Sash(2, 4, 0.35, dice.chance(0.4)))
    )
    light = daylight(hour, room, windows, Entry(dice.between(-74, -58), hour.height + 5))
    shell = [
        grid(room.floor(FLOOR), 24, 1, tint("#4a3018"), 0.16),
        strip(strip(room.far(PLASTER), 0, 0.2, wood.scaled(0.9), 0.5), 0, 0.025, WALNUT, 0.8),
        strip(strip(room.left(PLASTER), 0, 0.165, wood.scaled(0.9), 0.5), 0, 0.025, WALNUT, 0.8),
        strip(strip(room.right(PLASTER), 0, 0.2, wood.scaled(0.9), 0.5), 0, 0.025, WALNUT, 0.8),
        grid(room.ceiling(CEILING), 4, 7, tint("#9c917c"), 0.3, 0.03),
    ]
    x = dice.between(-2.4, 2.8)
    camera = Camera(Point(x, dice.between(2.0, 2.6), -8.6), -0.055 * x + dice.bell(0.03), 1180, 500)
    view = outside(dice, hour, year, 500)
    return framed(dice, inside(Interior(camera, light, shell, windows, view, furnished(dice, wood))))


def furnished(dice: Dice, wood: Colour) -> list[Solid]:
    """Everything that stands in the hall."""
    cloth = dice.pick((TEAL, tint("#3f5b78"), tint("#6b4c3a")))
    solids = [*dais(wood), *(panelling if dice.chance(0.5) else slats)(wood), emblem()]
    for x in (-1.7, 0.0, 1.7):
        solids += placed(armchair(cloth, 1.45 if x else 1.7), x, 0.32, 10.6)
    for x in (-3.0, 3.0):
        solids += placed(table(2.4, 0.8, wood, front=True), x, 0, 5.4)
        solids += placed(papers(), x + dice.between(-0.6, 0.6), 0.76, 5.3, dice.bell(0.2))
        solids += [each for dx in (-0.6, 0.6) for each in placed(chair(cloth), x + dx, 0, 4.5)]
    return [*solids, *jurors(cloth), *(benches(wood) if dice.chance(0.5) else rows(cloth))]


def benches(wood: Colour) -> list[Solid]:
    """Three benches for the public on both sides of the aisle."""
    return [each for z in (-1.2, 0.4, 2.0) for x in (-3.1, 3.1) for each in placed(bench(4.4, wood), x, 0, z)]


def rows(cloth: Colour) -> list[Solid]:
    """Three rows of chairs for the public on both sides of the aisle."""
    places = [side * (1.2 + 0.72 * at) for side in (-1, 1) for at in range(6)]
    return [each for z in (-1.2, 0.3, 1.8) for x in places for each in placed(chair(cloth), x, 0, z)]


def jurors(cloth: Colour) -> list[Solid]:
    """One row of chairs along the wall, turned to the middle of the hall."""
    places = [4.1 + 0.62 * at for at in range(7)]
    return [each for z in places for each in placed(chair(cloth.mixed(PLASTER, 0.2)), 5.55, 0, z, -math.pi / 2)]


def dais(wood: Colour) -> list[Solid]:
    """The raised floor with the judges' bench, panelled on its front."""
    front = box((-3.3, 0.32, 9.2), (3.3, 1.32, 9.35), wood)
    marks = tuple(line for at in range(7) for line in fielded(-3.16 + at * 0.93, 0.50, 0.74, 0.66))
    faces = tuple(replace(face, marks=marks) if face.normal.z < -0.9 else face for face in front.faces)
    return [
        box((-4.4, 0, 8.3), (4.4, 0.16, 12.5), wood.scaled(0.8)),
        box((-4.0, 0.16, 8.7), (4.0, 0.32, 12.5), wood.scaled(0.8)),
        Solid(faces),
        box((-3.42, 1.32, 9.08), (3.42, 1.39, 9.9), wood.scaled(0.72)),
    ]


def fielded(left: float, bottom: float, wide: float, high: float) -> tuple[Mark, ...]:
    """The edges of a panel: dark above and to the left, light below and to the right."""
    a, b, c, d = (Point(left + x, bottom + y, 9.2) for x, y in ((0, 0), (wide, 0), (wide, high), (0, high)))
    dark, light = tint("#3c2411"), tint("#fff1d6")
    return (
        Mark((a, b, c, d), dark, 0.07),
        Mark((a, d, c), dark, 0.45, 0.022),
        Mark((a, b, c), light, 0.45, 0.018),
    )


def slats(wood: Colour) -> list[Solid]:
    """Upright slats on the wall behind the judges."""
    return [box((x, 0.32, 12.38), (x + 0.16, 4.3, 12.5), wood) for x in (-4.0 + 0.32 * at for at in range(26))]


def panelling(wood: Colour) -> list[Solid]:
    """Broad boards on the wall behind the judges, with a ledge over them."""
    boards = box((-4.0, 0.32, 12.42), (4.0, 4.2, 12.5), wood.scaled(0.95))
    jointed = dressed(boards, Point(0, 0, -1), lambda face: grid(face, 8, 3, tint("#3c2411"), 0.4, 0.02))
    return [jointed, box((-4.1, 4.2, 12.34), (4.1, 4.32, 12.5), wood.scaled(0.8))]


def emblem() -> Solid:
    """A round ornament over the middle chair."""
    angles = [2 * math.pi * at / 40 for at in range(40)]
    rim = tuple(Point(0.78 * math.cos(a), 3.3 + 0.78 * math.sin(a), 12.33) for a in angles)
    across, up = Point(0.13, 0, 0), Point(0, 0.13, 0)
    marks = ornament.inlay(ornament.rosette(), Point(0, 3.3, 12.33), across, up, tint("#b88a1e"))
    return Solid((Face(rim, tint("#f3ead6"), marks),))
