"""The ground before a building: paving, lawns, lamp posts, and what stands far behind."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing import svg
from artwork.drawing.camera import WIDTH, Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.solid import Face, Solid, box, drum
from artwork.drawing.space import Point
from artwork.props.mood import Season
from artwork.props.room import grid
from artwork.props.tree import broad, poplar, tree
from artwork.props.wood import bare

PAVING, SNOW = tint("#e3d9c5"), tint("#f1f3f4")


def square(half: float, near: float, far: float, colour: Colour = PAVING, field: float = 3.0) -> Face:
    """A paved square on the ground."""
    ground = Face(
        (Point(-half, 0, near), Point(half, 0, near), Point(half, 0, far), Point(-half, 0, far)),
        colour,
        broad=True,
        edge=0,
    )
    return grid(ground, round(2 * half / field), round((far - near) / field), tint("#6b5c44"), 0.16, 0.03)


def lawn(left: float, right: float, near: float, far: float, year: Season) -> Solid:
    """A low bed of turf, or of snow."""
    return box((left, 0, near), (right, 0.12, far), year.turf[0])


def lamp_post(x: float, z: float, height: float = 5.2, lit: bool = False) -> list[Solid]:
    """A street lamp with two lanterns."""
    iron = tint("#33464d")
    post = [drum((x, 0, z), 0.14, 0.5, iron, 8), drum((x, 0.5, z), 0.055, height - 0.5, iron, 8, 0.7)]
    arm = box((x - 0.6, height - 0.12, z - 0.025), (x + 0.6, height - 0.06, z + 0.025), iron)
    return [*post, arm, *(lantern(x + side, height - 0.5, z, lit) for side in (-0.55, 0.55))]


def lantern(x: float, bottom: float, z: float, lit: bool) -> Solid:
    """A lantern of milky glass."""
    glass = drum((x, bottom, z), 0.13, 0.38, tint("#fff3d6" if lit else "#fbf4e2"), 10, 1.25)
    return replace(glass, faces=tuple(replace(face, bright=lit) for face in glass.faces))


def treeline(dice: Dice, camera: Camera, year: Season, haze: Colour, height: float = 46) -> str:
    """Far woods and roofs on the horizon."""
    layers = []
    for depth, share in ((1.0, 0.72), (0.62, 0.5)):
        phase = dice.between(0, 9)
        top = [
            (
                float(x),
                camera.horizon
                - height * depth * (0.62 + 0.25 * math.sin(x / 97 + phase) + 0.13 * math.sin(x / 29 + phase * 3)),
            )
            for x in range(-10, WIDTH + 20, 10)
        ]
        colour = year.leaf[1].mixed(year.hill, 0.4).mixed(haze, share)
        layers.append(svg.area([*top, (WIDTH + 10.0, camera.horizon + 30), (-10.0, camera.horizon + 30)], colour))
    return svg.group("".join(layers), blur=1.2)


def planted(dice: Dice, foot: Point, year: Season, sun: Point) -> Solid:
    """A tree of a town: a lime, a poplar, or a bare one in winter."""
    height = dice.between(6.5, 8.5)
    if year.bare:
        return bare(dice, foot, height * 1.1)
    kind = poplar(dice, height * 1.5, year) if dice.chance(0.35) else broad(dice, height, year)
    return tree(dice, foot, kind, sun)
