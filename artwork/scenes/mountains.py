"""A court of the foothills before snowy mountains."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing.camera import Camera
from artwork.drawing.colour import tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Light, towards
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
    column,
    courses,
    front_row,
    glass,
    glazed_block,
    ledge,
    side_row,
    steps,
)
from artwork.props.mood import Hour, Season
from artwork.props.peaks import AIR, Range, peaks
from artwork.props.sky import clouds, sky
from artwork.props.street import PAVING, SNOW, lamp_post, lawn, planted, square
from artwork.props.tree import spruce, tree
from artwork.props.window import Sash, Storey, Window

FLOORS = (1.5, 4.8, 7.9)


def mountains(dice: Dice) -> str:
    """The court on its lawn, the mountains over its roof."""
    hour, year = mood.hour(dice), mood.season(dice)
    side = dice.pick((-1, 1))
    sun = towards(side * dice.between(112, 132), max(26, hour.height))
    light = Light(sun, hour.sunlight, hour.skylight, hour.bounce, hour.sky[2], 1500)
    far = replace(light, haze=hour.sky[1].mixed(AIR, 0.5), clearness=11500, skylight=hour.skylight.scaled(1.1))
    eye = Point(-side * dice.between(16, 24), 1.9, -46)
    camera = Camera(eye, math.atan2(-eye.x * 0.8, 46.0), 1330, 820)
    solids = [*house(dice, hour), *garden(dice, year, sun)]
    solids = [each for each in solids if not each.sprite or (each.low - eye).length > 26]
    stage = Stage.of(camera, light, solids)
    content = sky(hour, camera.horizon) + clouds(
        dice, camera.horizon - 150, tint("#ffffff"), 0.9, dice.between(0.3, 0.6)
    )
    content += peaks(dice, camera, far, year, Range(4200, 12500, dice.between(3900, 4500), 1750))
    content += forest(dice, camera, light)
    content += surface(stage, square(160, -46, 230, SNOW if year.snow else PAVING.mixed(year.turf[1], 0.15), 4))
    return sheet(content + painted(stage, solids) + slant(left=side < 0, strength=0.2), dice)


def forest(dice: Dice, camera: Camera, light: Light) -> str:
    """A belt of spruce behind the building."""
    stage = Stage(camera, light)
    drawn = []
    for at in range(110):
        part = dice.named(f"fir{at}")
        depth = 196 - at * 0.75
        spot = camera.eye + camera.forward * depth + camera.right * (part.between(-0.72, 0.72) * depth)
        grown = tree(part, Point(spot.x, 0, spot.z), spruce(part, part.between(7, 13)), light.sun)
        drawn.append(grown.sprite(stage, grown) if grown.sprite else "")
    return "".join(drawn)


def house(dice: Dice, hour: Hour) -> list[Solid]:
    """A modern court of three storeys with a tall porch."""
    half, deep, top = dice.between(14, 17), 12.0, 10.8
    base = dressed(box((-half, 0, -0.12), (half, 0.9, 0), BASE), FRONT, lambda face: courses(face, 2))
    return [
        glazed_block((-half, 0, 0), (half, top, deep), STONE, openings(half, deep), glass(hour)),
        base,
        ledge((-half, top, 0), (half, top + 0.4, deep), 0.5),
        box((-half + 2, top + 0.4, 2), (half - 2, top + 1.5, deep - 2), STONE),
        *porch(),
    ]


def openings(half: float, deep: float) -> list[Window]:
    """Three storeys of windows about a tall one in the middle, and on the sides."""
    plain = [Storey(4, 1.35, sill, 2.1) for sill in FLOORS]
    middle = front_row(-3.6, 3.6, 0, Storey(3, 1.5, 1.0, 8.2, Sash(rows=6)))
    fronts = [each for ends in ((-half, -3.6), (3.6, half)) for storey in plain for each in front_row(*ends, 0, storey)]
    return (
        middle
        + fronts
        + [each for x in (-half, half) for storey in plain for each in side_row(x, 0, deep, storey, x > 0)]
    )


def porch() -> list[Solid]:
    """Four columns on steps under a heavy beam."""
    return [
        *steps(-4.6, 4.6, -4.6, 0.6, 4),
        box((-4.6, 0, -3.0), (4.6, 0.6, 0), CREAM),
        *(part for x in (-3.3, -1.1, 1.1, 3.3) for part in column(x, -2.6, 0.6, 7.6, 0.38)),
        box((-4.3, 8.2, -3.4), (4.3, 9.3, 0), CREAM),
        ledge((-4.3, 9.3, -3.4), (4.3, 9.6, 0), 0.3),
    ]


def garden(dice: Dice, year: Season, sun: Point) -> list[Solid]:
    """Lawns, lamps and trees at both sides of the way to the door."""
    grown: list[Solid] = []
    for sign in (-1, 1):
        near, far = sorted((sign * 7.5, sign * 46))
        grown.append(lawn(near, far, -44, -3.2, year))
        grown += [each for z in (-30.0, -18.0, -8.0) for each in lamp_post(sign * 6.4, z, 4.4)]
        for at in range(5):
            part = dice.named(f"tree{sign}{at}")
            foot = Point(sign * (13 + at * 3.9 + part.bell(1)), 0.12, -6 - (at % 3) * 5 + part.bell(1))
            grown.append(planted(part, foot, year, sun))
    return grown
