"""Bare wood: trees in winter, twig by twig, their upper sides edged with snow."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from artwork.drawing import svg
from artwork.drawing.camera import Pixel
from artwork.drawing.colour import tint
from artwork.drawing.dice import Dice
from artwork.drawing.solid import Face, Solid
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props.tree import BARK


@dataclass(frozen=True, slots=True)
class Twig:
    """One length of a bare branch in metres from the foot, with its width."""

    start: Pixel
    end: Pixel
    width: float


def twigs(dice: Dice, start: Pixel, angle: float, length: float, width: float, depth: int) -> list[Twig]:
    """A branch and all that grows from it."""
    end = (start[0] + length * math.sin(angle), start[1] + length * math.cos(angle))
    grown = [Twig(start, end, width)]
    if depth:
        for _ in range(3 if dice.chance(0.45) else 2):
            bend = angle * 0.86 + dice.bell(0.52)
            grown += twigs(dice, end, bend, length * dice.between(0.66, 0.84), width * 0.64, depth - 1)
    return grown


def bare(dice: Dice, foot: Point, height: float, snow: bool = True) -> Solid:
    """A tree in winter, its branches edged with snow."""
    grown = twigs(dice.named("twigs"), (0.0, 0.0), dice.bell(0.04), height * 0.26, height * 0.026, 7)
    half = height * 0.33
    wide = Point(half, 0, 0)
    hull = Face((foot - wide, foot + wide + Point(0, height, 0), foot + wide), BARK)
    shadow = tuple(face for twig in grown if twig.width > height * 0.0036 for face in bars(foot, twig))
    return Solid((*shadow, hull), sprite=lambda stage, _: wintry(stage, foot, grown, snow))


def bars(foot: Point, twig: Twig) -> tuple[Face, Face]:
    """A twig as a thin face seen from both sides, for its shadow."""
    start, end = (foot + Point(x, y, 0) for x, y in (twig.start, twig.end))
    wide = Point(twig.width / 2, 0, 0)
    outline = (start - wide, start + wide, end + wide, end - wide)
    return Face(outline, BARK), Face(outline[::-1], BARK)


def wintry(stage: Stage, foot: Point, grown: Iterable[Twig], snow: bool) -> str:
    """The picture of a bare tree."""
    camera = stage.camera
    x, y = camera.pixel(foot)
    scale, distance = camera.scale(foot), (foot - camera.eye).length
    bark = stage.light.veiled(BARK * (stage.light.skylight + stage.light.sunlight.scaled(0.35)), distance)
    white = stage.light.veiled(tint("#ffffff") * (stage.light.skylight + stage.light.sunlight.scaled(0.5)), distance)
    drawn = []
    for twig in grown:
        ends = [
            (x + twig.start[0] * scale, y - twig.start[1] * scale),
            (x + twig.end[0] * scale, y - twig.end[1] * scale),
        ]
        wide = max(0.5, twig.width * scale)
        drawn.append(svg.line(ends, bark, wide, min(1.0, 0.35 + twig.width * scale)))
        if snow and wide > 0.8 and abs(twig.end[0] - twig.start[0]) > 0.45 * abs(twig.end[1] - twig.start[1]):
            raised = [(px, py - wide * 0.4) for px, py in ends]
            drawn.append(svg.line(raised, white, wide * 0.45, 0.85))
    return "".join(drawn)
