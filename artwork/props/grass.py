"""Grass of the steppe: blades and plumes, from a shimmer in the distance to stems at our feet."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from artwork.drawing import svg
from artwork.drawing.camera import Camera, Pixel
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.light import Light
from artwork.drawing.space import Point

Ground = Callable[[float, float], float]
Bare = Callable[[float, float], bool]


@dataclass(frozen=True, slots=True)
class Meadow:
    """What grows on the ground: two colours of blade, their height in metres and number, the share of feather grass."""

    ground: Ground
    bare: Bare
    colours: tuple[Colour, Colour]
    height: float
    count: int
    plumes: float
    wind: float


def meadow(dice: Dice, camera: Camera, light: Light, field: Meadow) -> str:
    """The blades from 60 metres to 2.6, far ones first."""
    depths = sorted((2.6 * (60 / 2.6) ** (dice.between(0, 1) ** 1.25) for _ in range(field.count)), reverse=True)
    blades = []
    for depth in depths:
        across = dice.between(-1, 1) * depth * 860 / camera.focal
        place = camera.eye + camera.forward * depth + camera.right * across
        if not field.bare(place.x, place.z):
            foot = Point(place.x, field.ground(place.x, place.z), place.z)
            blades.append(stalk(dice, camera, light, foot, field))
    return "".join(blades)


def stalk(dice: Dice, camera: Camera, light: Light, foot: Point, field: Meadow) -> str:
    """One bent blade, or a stem with a silvery plume."""
    plume = dice.chance(field.plumes)
    scale, distance = camera.scale(foot), (foot - camera.eye).length
    size = field.height * dice.between(0.35, 1.15) * (1.5 if plume else 1) * scale
    x, y = camera.pixel(foot)
    lean = (field.wind + dice.bell(0.3)) * size * (1.2 if plume else 0.8)
    albedo = field.colours[1].mixed(field.colours[0], dice.between(0, 1))
    colour = light.veiled(albedo * (light.skylight + light.sunlight.scaled(dice.between(0.25, 0.7))), distance)
    bend = f"M{x:.1f} {y + 1:.1f}Q{x + lean * 0.15:.1f} {y - size * 0.6:.1f} {x + lean:.1f} {y - size:.1f}"
    width = max(0.5, min(3.2, 0.007 * scale))
    blade = svg.stroke(bend, colour, width, min(1.0, 0.45 + scale / 200))
    if not plume:
        return blade
    return blade + feather(dice, light, (x + lean, y - size), math.copysign(size, lean), distance)


def feather(dice: Dice, light: Light, tip: Pixel, size: float, distance: float) -> str:
    """The plume of feather grass: a few fine pale hairs that stream away, to the left where its size is negative."""
    colour = light.veiled(tint("#fbf5e4") * (light.skylight + light.sunlight.scaled(0.6)), distance)
    rise, hairs = abs(size), []
    for _ in range(4):
        away, droop = size * dice.between(0.45, 0.95), rise * dice.between(-0.1, 0.16)
        path = (
            f"M{tip[0]:.1f} {tip[1]:.1f}q{away * 0.4:.1f} {-rise * dice.between(0.16, 0.3):.1f} {away:.1f} {droop:.1f}"
        )
        hairs.append(svg.stroke(path, colour, max(0.5, min(1.5, rise * 0.011)), 0.6))
    return "".join(hairs)
