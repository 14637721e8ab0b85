"""The town across the river in the evening, its first lights on."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing import svg
from artwork.drawing.camera import WIDTH, Camera
from artwork.drawing.colour import tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Light, towards
from artwork.drawing.paint import painted
from artwork.drawing.solid import Face, Mark, Solid, box, drum
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props import mood
from artwork.props.mood import Hour
from artwork.props.sky import clouds, sky
from artwork.props.street import treeline
from artwork.props.water import mirrored

WARM = tint("#ffd08a")
TOWERS = tuple(map(tint, ("#d9d4c8", "#b7c6cc", "#e6dfd0", "#9fb4bd", "#cdbfa8")))


def city(dice: Dice) -> str:
    """Towers and houses across the water, their first lights on."""
    hour = mood.DUSK if dice.chance(0.6) else mood.EVENING
    side = dice.pick((-1, 1))
    sun = towards(side * dice.between(64, 84), 9)
    strength = 6.0 if hour.lamps else 0.85
    light = Light(
        sun,
        hour.sunlight.scaled(strength),
        hour.skylight.scaled(1.15),
        hour.bounce,
        hour.sky[2].mixed(hour.sky[1], 0.72),
        1000,
    )
    camera = Camera(Point(0, 6.0, 0), 0, 1350, dice.between(600, 660), 800)
    solids = skyline(dice, hour)
    stage = Stage.of(camera, light, solids)
    far = sky(hour, camera.horizon) + clouds(dice, camera.horizon, tint("#f6c9a0"), 0.8, dice.between(0.35, 0.7))
    far += treeline(dice, camera, mood.SUMMER, light.haze, 30) + painted(stage, solids)
    shore = camera.pixel(Point(0, 0, 250))[1]
    far += quay(dice, camera, light, shore)
    water = mirrored(far, shore, dice, hour.sky[0].scaled(0.7), 14, 0.30)
    content = far + water
    return sheet(content + slant(side < 0, 0.26), dice)


def skyline(dice: Dice, hour: Hour) -> list[Solid]:
    """Towers in three depths, low houses nearest, each with its windows."""
    solids: list[Solid] = []
    for depth, count, low, high in ((560.0, 13, 50, 135), (410.0, 13, 22, 70), (300.0, 19, 9, 26)):
        x = -depth * 0.66
        for at in range(count):
            part = dice.named(f"{depth}{at}")
            wide = part.between(0.026, 0.052) * depth
            tall = part.between(low, high) * (0.5 + 0.65 * math.exp(-(((x - part.bell(90)) / (depth * 0.38)) ** 2)))
            solids += tower(part, x, depth + part.between(0, 40), wide, tall, hour)
            x += wide * part.between(1.15, 2.6)
    return solids


def tower(dice: Dice, x: float, z: float, wide: float, tall: float, hour: Hour) -> list[Solid]:
    """A house with storeys of windows; tall ones end in a smaller top or a spire."""
    colour = dice.pick(TOWERS)
    body = box((x, 0, z), (x + wide, tall, z + wide), colour)
    solids = [
        Solid(
            tuple(
                replace(face, marks=storeys(dice, face, tall, hour), edge=0.08) if abs(face.normal.y) < 0.5 else face
                for face in body.faces
            )
        )
    ]
    if tall > 60 and dice.chance(0.6):
        inset = wide * 0.2
        solids.append(box((x + inset, tall, z + inset), (x + wide - inset, tall * 1.1, z + wide - inset), colour))
        if dice.chance(0.5):
            solids.append(drum((x + wide / 2, tall * 1.1, z + wide / 2), 0.5, tall * 0.17, colour, 6, 0.3))
    return solids


def storeys(dice: Dice, face: Face, tall: float, hour: Hour) -> tuple[Mark, ...]:
    """Windows in rows or in bands; some are lit."""
    a, b, _, d = face.outline
    rows = max(2, round(tall / 3.8))
    across = max(3, round((b - a).length / dice.pick((3.2, 4.4))))
    lit = dice.between(0.16, 0.4) if hour.lamps else dice.between(0.03, 0.14)
    marks = [band(a, b, d, row, rows) for row in range(rows)]
    for row in range(rows):
        for column in range(across):
            if dice.chance(lit):
                u, v = (column + 0.16) / across, (row + 0.3) / rows
                corner, wide, high = a + (b - a) * u + (d - a) * v, (b - a) * (0.68 / across), (d - a) * (0.44 / rows)
                colour = dice.pick((WARM, tint("#ffe6b8"), tint("#f7b867")))
                marks.append(
                    Mark((corner, corner + wide, corner + wide + high, corner + high), colour, dice.between(0.55, 1))
                )
    return tuple(marks)


def band(a: Point, b: Point, d: Point, row: int, rows: int) -> Mark:
    """A ribbon of dark glass along a storey."""
    low, high = a + (d - a) * ((row + 0.3) / rows), a + (d - a) * ((row + 0.74) / rows)
    way = b - a
    return Mark((low + way * 0.05, low + way * 0.95, high + way * 0.95, high + way * 0.05), tint("#2f5468"), 0.34)


def quay(dice: Dice, camera: Camera, light: Light, shore: float) -> str:
    """The far embankment: a wall, trees and lamps."""
    top = camera.pixel(Point(0, 2.6, 250))[1]
    wall = [(0.0, top), (float(WIDTH), top), (float(WIDTH), shore), (0.0, shore)]
    greens = [tint(code) * light.skylight.scaled(1.5) for code in ("#35504f", "#45645c", "#587468")]
    crowns = "".join(
        svg.dots([((x, top + 2 - high * dice.between(0, 1)), dice.between(2.5, 6.5)) for x, high in belt(dice)], green)
        for green in greens
    )
    lamps = "".join(
        svg.disc((x, top - 15), 17, svg.halo((x, top - 15), 17, WARM, 0.9))
        + svg.disc((x, top - 15), 1.9, tint("#fff4d8"))
        for x in range(40, WIDTH, 76)
    )
    return crowns + svg.area(wall, tint("#b9b2a4") * light.skylight.scaled(1.7)) + lamps


def belt(dice: Dice) -> list[tuple[float, float]]:
    """Places along the quay with the height of the trees there."""
    phase = dice.between(0, 6)
    places = [dice.between(-10, WIDTH + 10) for _ in range(520)]
    return [(x, 9 + 9 * (0.5 + 0.5 * math.sin(x / 60 + phase)) * (0.6 + 0.4 * math.sin(x / 23))) for x in places]
