"""The front of the court with its columns, by day and in the evening."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Lamp, Light, towards
from artwork.drawing.paint import painted, surface
from artwork.drawing.solid import Solid, box, dressed
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props import mood
from artwork.props.building import (
    BASE,
    CREAM,
    FRONT,
    STONE,
    Glass,
    column,
    courses,
    frieze,
    front_row,
    glass,
    glazed_block,
    ledge,
    side_row,
    steps,
)
from artwork.props.glow import lamplight, pool
from artwork.props.mood import Hour, Season
from artwork.props.sky import clouds, sky
from artwork.props.street import PAVING, SNOW, lamp_post, lawn, planted, square, treeline
from artwork.props.window import Sash, Storey

WARM = tint("#ffcf86")
GOLD = tint("#b98a24")


def facade(dice: Dice) -> str:
    """The front in the morning."""
    return front(dice, mood.MORNING, mood.season(dice))


def facade_evening(dice: Dice) -> str:
    """The front at dusk, its windows and lanterns lit."""
    return front(dice, mood.DUSK, mood.season(dice))


def front(dice: Dice, hour: Hour, year: Season) -> str:
    """A portico between two wings, seen from the square, straight on or from a corner."""
    side = dice.pick((-1, 1))
    light = outdoor(hour, towards(side * dice.between(128, 148), max(16, hour.height + dice.between(-4, 6))))
    count = dice.pick((6, 8))
    posts = [(x, z) for x in (-11.5, 11.5) for z in (-20.0, -11.0)]
    solids = court(dice, hour, count) + green(dice, year, light.sun)
    solids += [each for x, z in posts for each in lamp_post(x, z, lit=hour.lamps)]
    if hour.lamps:
        light = replace(light, lamps=lamps(count, posts))
    camera = viewpoint(dice.named("viewpoint"), side)
    solids = [each for each in solids if not each.sprite or (each.low - camera.eye).length > 17]
    stage = Stage.of(camera, light, solids)
    ground = surface(stage, square(90, -46, 120, SNOW if year.snow else PAVING))
    behind = sky(hour, camera.horizon) + clouds(dice, camera.horizon, cloud(hour), 0.85, dice.between(0.3, 0.7))
    content = behind + treeline(dice, camera, year, hour.sky[2]) + ground + painted(stage, solids)
    return sheet(content + lit(camera, posts, hour) + slant(left=side < 0, strength=0.2), dice)


def lit(camera: Camera, posts: list[tuple[float, float]], hour: Hour) -> str:
    """The lanterns' glow in the air and on the ground, when they burn."""
    if not hour.lamps:
        return ""
    air = (lamplight(camera, Point(x + a, 4.95, z), 1.5, WARM) for x, z in posts for a in (-0.55, 0.55))
    return "".join(pool(camera, Point(x, 0, z), 6.5, WARM, 0.75) for x, z in posts) + "".join(air)


def viewpoint(dice: Dice, side: int) -> Camera:
    """An eye before the steps, or at a corner of the square on the side away from the sun."""
    if dice.chance(0.3):
        eye = Point(-side * dice.between(2, 6), 1.75, dice.between(-34, -31))
        return Camera(eye, -eye.x / 60, 1180, 800, 800 + eye.x * 5)
    eye = Point(-side * dice.between(17, 21), 1.75, dice.between(-30, -27))
    return Camera(eye, math.atan2(-eye.x + side * 1.5, -eye.z), 1240, 800, 800)


def cloud(hour: Hour) -> Colour:
    """The colour of clouds at an hour."""
    return tint("#f3c9a8") if hour.lamps else tint("#ffffff")


def outdoor(hour: Hour, sun: Point) -> Light:
    """The light of an hour in the open."""
    return Light(sun, hour.sunlight, hour.skylight, hour.bounce, hour.sky[2], 900)


def lamps(count: int, posts: list[tuple[float, float]]) -> tuple[Lamp, ...]:
    """The lights of the portico and of the lanterns."""
    half = count * 1.45
    portico = [Lamp(Point(x, 7.2, -1.9), 9, WARM) for x in (-half * 0.7, -half * 0.23, half * 0.23, half * 0.7)]
    return (*portico, *(Lamp(Point(x, 4.8, z), 11, WARM) for x, z in posts))


def court(dice: Dice, hour: Hour, count: int) -> list[Solid]:
    """The building about the origin: its main front stands at z = 0, the columns before it."""
    half = count * 1.45
    panes = glass(hour)
    wing, storey = half + dice.between(11, 15), dice.pick((8.4, 9.2))
    main = front_row(-half, half, 0, Storey(count - 1, 1.75, 1.4, 4.6, Sash(rows=4)))
    high = front_row(-half, half, 0, Storey(count - 1, 1.5, 6.9, 1.7, Sash(rows=2)))
    solids = [
        glazed_block((-half - 1, 0, 0), (half + 1, 10.6, 14), STONE, main + high, panes, 14),
        *steps(-half - 1.2, half + 1.2, -7.4, 1.2, 8),
        box((-half - 1.2, 0, -4.2), (half + 1.2, 1.2, 0), CREAM),
        box((-half - 2.4, 0, -7.4), (-half - 1.2, 1.35, 0), BASE),
        box((half + 1.2, 0, -7.4), (half + 2.4, 1.35, 0), BASE),
        *entablature(half),
    ]
    for at in range(count):
        solids += column(-half + 1.45 + at * 2.9 * (half * 2 - 2.9) / (2.9 * (count - 1)), -3.2, 1.2, 7.4, 0.52)
    for sign in (-1, 1):
        solids += annex(sign, half, wing, storey, panes)
    return solids


def entablature(half: float) -> list[Solid]:
    """What the columns carry: a beam, a frieze of ornament, a cornice and an attic."""
    beam = box((-half - 0.6, 8.6, -4.0), (half + 0.6, 9.2, 0), CREAM)
    belt = dressed(box((-half - 0.5, 9.2, -3.9), (half + 0.5, 10.3, 0), CREAM), FRONT, lambda face: frieze(face, GOLD))
    return [
        beam,
        belt,
        ledge((-half - 0.6, 10.3, -4.0), (half + 0.6, 10.6, 0), 0.45),
        box((-half, 10.6, -3.0), (half, 11.9, 12), STONE),
        ledge((-half, 11.9, -3.0), (half, 12.15, 12), 0.2),
    ]


def annex(sign: int, half: float, wing: float, storey: float, panes: Glass) -> list[Solid]:
    """A wing to one side: two rows of windows on a base."""
    left, right = sorted((sign * (half + 1), sign * wing))
    count = max(3, round((right - left) / 3.1))
    floors = ((1.9, 2.7), (5.4, 2.3))
    windows = [each for sill, high in floors for each in front_row(left, right, 2, Storey(count, 1.4, sill, high))]
    windows += [
        each for sill, high in floors for each in side_row(sign * wing, 2, 13, Storey(3, 1.4, sill, high), sign > 0)
    ]
    base = dressed(box((left, 0, 1.85), (right, 1.1, 2), BASE), FRONT, lambda face: courses(face, 3))
    return [
        glazed_block((left, 0, 2), (right, storey, 13), STONE, windows, panes),
        base,
        box((left, 4.85, 1.9), (right, 5.05, 2), CREAM),
        ledge((left, storey, 2), (right, storey + 0.35, 13), 0.4),
    ]


def green(dice: Dice, year: Season, sun: Point) -> list[Solid]:
    """Lawns with trees at both sides of the square."""
    grown: list[Solid] = []
    for sign in (-1, 1):
        near, far = sorted((sign * 13.5, sign * 44))
        grown.append(lawn(near, far, -40, -5, year))
        for at in range(6):
            part = dice.named(f"tree{sign}{at}")
            foot = Point(sign * (15 + at * 2.3 + part.bell(1)), 0.12, -7.5 - (at * 2 % 5) * 4 + part.bell(1))
            grown.append(planted(part, foot, year, sun))
    return grown
