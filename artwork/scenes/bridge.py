"""A stone bridge of wide arches from an embankment with a railing."""

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
from artwork.drawing.solid import Solid, box, dressed, extruded, placed
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props import mood
from artwork.props.building import CREAM, STONE
from artwork.props.mood import Season
from artwork.props.room import grid
from artwork.props.sky import clouds, sky
from artwork.props.street import PAVING, SNOW, lamp_post, treeline
from artwork.props.tree import broad, tree
from artwork.props.water import mirrored
from artwork.props.wood import bare


def bridge(dice: Dice) -> str:
    """A stone bridge of wide arches from an embankment with a railing."""
    hour, year = mood.MORNING, mood.season(dice)
    side = dice.pick((-1, 1))
    sun = towards(side * dice.between(120, 145), max(20, hour.height))
    light = Light(sun, hour.sunlight, hour.skylight, hour.bounce, hour.sky[2], 900)
    eye = Point(dice.between(-58, -46), 4.6, -2)
    camera = Camera(eye, dice.between(0.42, 0.52), 1100, dice.between(480, 530), 800)
    lanterns = [(x, 49.0) for x in range(-84, 120, 12)]
    solids = [*arches(dice), *(each for x, z in lanterns for each in placed(lamp_post(x, z, 4.6), 0, 7.6, 0))]
    stage = Stage.of(camera, light, solids)
    shore = camera.horizon + 4.6 * camera.focal / 168
    far = sky(hour, camera.horizon) + clouds(dice, camera.horizon, tint("#ffffff"), 0.9, dice.between(0.35, 0.7))
    far += treeline(dice, camera, year, light.haze, 60) + shoreline(dice, stage, year, shore)
    content = far + river(far, stage, solids, dice, shore) + painted(stage, solids) + embankment(camera, light, year)
    return sheet(content + slant(side < 0, 0.2), dice, dice.named("turn").chance(0.5))


def arches(dice: Dice) -> list[Solid]:
    """Arches between piers, cut into upright slices, under a deck with a parapet."""
    wide, front, back = dice.pick((24.0, 29.0)), 48.0, 58.0
    solids = []
    for at in range(-5, 7):
        solids.append(box((at * wide - 1.6, -1, front - 1.2), (at * wide + 1.6, 4.2, back + 1.2), STONE))
        solids.append(box((at * wide - 1.3, 4.2, front - 0.6), (at * wide + 1.3, 6.4, back + 0.6), STONE))
        clear = wide - 2.6
        for step in range(28):
            left, right = at * wide + 1.3 + clear * step / 28, at * wide + 1.3 + clear * (step + 1) / 28
            low, beside = crown(step / 28), crown((step + 1) / 28)
            solids.append(extruded(((left, low), (right, beside), (right, 6.4), (left, 6.4)), front, back, STONE, 0.0))
    start, end = -5 * wide, 7 * wide
    return [
        *solids,
        box((start, 6.4, front - 0.35), (end, 6.8, back + 0.35), CREAM),
        box((start, 6.8, front - 0.1), (end, 7.6, front + 0.25), STONE),
        box((start, 7.6, front - 0.2), (end, 7.75, front + 0.35), CREAM),
    ]


def crown(share: float) -> float:
    """The height of an arch at a share of its width."""
    return 0.3 + 5.3 * math.sqrt(max(0.0, 1 - (2 * share - 1) ** 2))


def upside(solid: Solid) -> Solid:
    """The image of a solid in the water."""
    return Solid(
        tuple(
            replace(face, outline=tuple(Point(p.x, -p.y, p.z) for p in reversed(face.outline)), marks=())
            for face in solid.faces
        )
    )


def river(far: str, stage: Stage, solids: list[Solid], dice: Dice, shore: float) -> str:
    """The river with the sky, the far bank and the bridge in it."""
    below = replace(stage.light, sun=Point(stage.light.sun.x, -stage.light.sun.y, stage.light.sun.z))
    images = [upside(each) for each in solids]
    mirror = painted(Stage.of(stage.camera, below, images), images)
    turned = f'<g transform="matrix(1 0 0 -1 0 {2 * shore:.1f})">{mirror}</g>'
    return mirrored(far + turned, shore, dice, tint("#2d6f86"), 9, 0.24)


def shoreline(dice: Dice, stage: Stage, year: Season, shore: float) -> str:
    """The far bank with its trees."""
    camera = stage.camera
    ground = stage.light.veiled(year.turf[1] * (stage.light.skylight + stage.light.sunlight.scaled(0.4)), 170)
    drawn = [svg.area([(0, camera.horizon), (WIDTH, camera.horizon), (WIDTH, shore), (0, shore)], ground)]
    for at in range(34):
        part = dice.named(f"bank{at}")
        spot = camera.eye + camera.forward * part.between(150, 164) + camera.right * (-118 + at * 7 + part.bell(3))
        foot, height = Point(spot.x, 0.4, spot.z), part.between(6, 8)
        lime = tree(part, foot, broad(part, height, year), stage.light.sun)
        grown = bare(part, foot, height) if year.bare else lime
        drawn.append(grown.sprite(stage, grown) if grown.sprite else "")
    return "".join(drawn)


def embankment(camera: Camera, light: Light, year: Season) -> str:
    """The near bank: a stone ledge with a railing, square to the eye."""
    ledge = box((-30, 1.6, 2.4), (30, 2.0, 6.4), SNOW if year.snow else PAVING)
    iron = tint("#33464d")
    solids = [
        dressed(ledge, Point(0, 1, 0), lambda face: grid(face, 40, 5, tint("#6b5c44"), 0.2, 0.015)),
        box((-30, 0, 6.4), (30, 2.15, 6.9), CREAM),
    ]
    solids += [box((x * 0.3 - 0.012, 2.15, 6.6), (x * 0.3 + 0.012, 3.0, 6.624), iron) for x in range(-40, 41)]
    solids += [box((x * 2.7 - 0.06, 2.15, 6.55), (x * 2.7 + 0.06, 3.12, 6.67), iron) for x in range(-5, 6)]
    solids.append(box((-30, 3.0, 6.57), (30, 3.06, 6.65), tint("#7c5a3c")))
    there = placed(solids, camera.eye.x, 0, camera.eye.z, camera.turn * 0.75)
    return painted(Stage.of(camera, light, there), there)
