"""Trees drawn with dabs of leaf: crowns that are light towards the sun and dark away from it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from artwork.drawing import svg
from artwork.drawing.camera import Pixel
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.shade import axes
from artwork.drawing.solid import Face, Solid
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props.mood import Season

BARK, SPRUCE = tint("#6d5a48"), (tint("#5d8273"), tint("#274a48"))
TONES = 6


@dataclass(frozen=True, slots=True)
class Crown:
    """The shape of a crown: clumps of leaf as (across, up, towards the viewer, radius) in metres from the foot."""

    clumps: tuple[tuple[float, float, float, float], ...]
    trunk: float
    leaf: tuple[Colour, Colour]
    dab: float


def broad(dice: Dice, height: float, year: Season) -> Crown:
    """A lime or an elm: round, its crown twice as wide as its stem is high."""
    wide = height * dice.between(0.30, 0.38)
    clumps = []
    for _ in range(26):
        angle, reach = dice.between(0, 2 * math.pi), math.sqrt(dice.between(0.02, 1))
        lift = dice.between(-0.8, 1)
        spread = wide * reach * math.sqrt(1 - 0.75 * lift * lift)
        clumps.append(
            (
                spread * math.cos(angle),
                height * (0.66 + 0.26 * lift),
                spread * math.sin(angle),
                height * dice.between(0.10, 0.16),
            )
        )
    return Crown(tuple(clumps), height * 0.55, year.leaf, height * 0.0078)


def poplar(dice: Dice, height: float, year: Season) -> Crown:
    """A pyramidal poplar: a tall flame."""
    clumps = []
    for step in range(44):
        share = step / 43
        wide = height * 0.060 * math.sin(math.pi * (0.14 + 0.82 * share) ** 0.75)
        clumps.append(
            (dice.bell(wide * 0.4), height * (0.10 + 0.85 * share), dice.bell(wide), height * 0.012 + wide * 0.66)
        )
    return Crown(tuple(clumps), height * 0.2, year.leaf, height * 0.0062)


def spruce(dice: Dice, height: float) -> Crown:
    """A Tian Shan spruce: a narrow spire."""
    clumps = []
    for step in range(34):
        share = step / 33
        wide = height * 0.14 * (1 - share) ** 0.85
        clumps.append((dice.bell(wide * 0.8), height * (0.08 + 0.9 * share), dice.bell(wide * 0.5), wide * 0.62 + 0.05))
    return Crown(tuple(clumps), height * 0.12, SPRUCE, height * 0.006)


def bush(dice: Dice, height: float, year: Season) -> Crown:
    """A clipped bush."""
    clumps = tuple(
        (dice.bell(height * 0.6), height * dice.between(0.35, 0.72), dice.bell(height * 0.4), height * 0.32)
        for _ in range(12)
    )
    return Crown(clumps, 0.05, (year.leaf[0], year.leaf[1]), height * 0.05)


def tree(dice: Dice, foot: Point, crown: Crown, sun: Point) -> Solid:
    """A tree at a place, with the shadow of its clumps."""
    side, up = axes(sun)
    corners = [math.pi * step / 4 for step in range(8)]
    faces = []
    for across, height, near, radius in crown.clumps:
        middle = foot + Point(across, height, -near)
        ring = tuple(middle + (side * math.cos(a) + up * math.sin(a)) * radius for a in corners)
        outline = Face(ring, crown.leaf[0])
        faces.append(outline if outline.normal.dot(sun) > 0 else Face(ring[::-1], crown.leaf[0]))
    stem = Point(crown.dab * 14, 0, 0)
    trunk = Face((foot - stem, foot + stem, foot + Point(0, crown.trunk, 0)), BARK)
    return Solid((*faces, trunk), sprite=lambda stage, _: leafy(stage, dice, foot, crown))


def leafy(stage: Stage, dice: Dice, foot: Point, crown: Crown) -> str:
    """The picture of a tree: stem, then clump by clump from the far side, each from dark dabs to light."""
    light, scale = stage.light, stage.camera.scale(foot)
    distance = (foot - stage.camera.eye).length
    fills = [light.veiled(hue(stage, crown, at), distance) for at in range(TONES)]
    throw = dice.named("leaves")
    middle, size = measure(crown)
    clumps = []
    for across, height, near, radius in sorted(crown.clumps, key=lambda clump: clump[2]):
        outward = facing(stage, across / size[0], (height - middle) / size[1], near / size[0])
        buckets: list[list[tuple[Pixel, float]]] = [[] for _ in range(TONES)]
        base = stage.camera.pixel(foot)
        heart = (base[0] + across * scale, base[1] - height * scale)
        shade = max(0, min(TONES - 2, int((0.30 + 0.34 * outward) * TONES)))
        buckets[shade].append((heart, radius * scale * 0.6))
        for _ in range(dabs(radius * scale, crown.dab * scale)):
            spot, tone = dab(throw, stage, outward)
            place = (heart[0] + spot[0] * radius * scale, heart[1] - spot[1] * radius * scale)
            buckets[tone].append((place, max(0.55, crown.dab * scale * throw.between(0.5, 1.35))))
        clumps += [svg.dots(bucket, fill) for bucket, fill in zip(buckets, fills, strict=True)]
    return stem(stage, foot, crown) + "".join(clumps)


def measure(crown: Crown) -> tuple[float, tuple[float, float]]:
    """The height of the crown's middle, and half its width and height."""
    heights = [height for _, height, _, _ in crown.clumps]
    wide = max(abs(across) for across, _, _, _ in crown.clumps) or 1.0
    return (max(heights) + min(heights)) / 2, (wide, (max(heights) - min(heights)) / 2 or 1.0)


def facing(stage: Stage, x: float, y: float, z: float) -> float:
    """How far a direction (across, up, towards the viewer) looks to the sun, -1 to 1."""
    sun, camera = stage.light.sun, stage.camera
    size = math.sqrt(x * x + y * y + z * z) or 1.0
    return (x * sun.dot(camera.right) + y * sun.y - z * sun.dot(camera.forward)) / size


def dabs(radius: float, size: float) -> int:
    """How many dabs a clump needs at its size in the picture."""
    return max(8, min(340, int(1.5 * (radius / max(size, 0.7)) ** 2)))


def dab(dice: Dice, stage: Stage, outward: float) -> tuple[Pixel, int]:
    """A place on the near half of a clump and its tone, by the angles of the leaf and of the clump to the sun."""
    angle, reach = dice.between(0, 2 * math.pi), dice.between(0, 1) ** 0.42
    x, y = reach * math.cos(angle), reach * math.sin(angle)
    z = math.sqrt(max(0.0, 1 - reach * reach))
    share = 0.44 + 0.26 * facing(stage, x, y, z) + 0.24 * outward + 0.08 * y + dice.bell(0.15)
    return (x * 1.1, y * 1.1), max(0, min(TONES - 1, int(share * TONES)))


def hue(stage: Stage, crown: Crown, step: int) -> Colour:
    """The colour of a tone, 0 the darkest."""
    share = step / (TONES - 1)
    leaf = crown.leaf[1].mixed(crown.leaf[0], share)
    light = stage.light
    ambient = light.skylight.scaled(0.55 + 0.35 * share) + light.bounce.scaled(0.5)
    return leaf * (ambient + light.sunlight.scaled(0.85 * share**1.3))


def stem(stage: Stage, foot: Point, crown: Crown) -> str:
    """The trunk, with a few boughs up into the crown."""
    camera = stage.camera
    x, y = camera.pixel(foot)
    scale = camera.scale(foot)
    wide = (0.05 + crown.trunk * 0.034) * scale
    top = y - crown.trunk * scale * 1.15
    bark = stage.light.veiled(BARK * stage.light.ambient(foot, Point(0, 0, -1)).scaled(1.2), (foot - camera.eye).length)
    trunk = [(x - wide, y + 1), (x - wide * 0.5, top), (x + wide * 0.5, top), (x + wide, y + 1)]
    boughs = "".join(
        svg.line(
            [(x, y - crown.trunk * scale * 0.7), (x + across * scale * 0.6, y - height * scale * 0.92)],
            bark,
            wide * 0.5,
        )
        for across, height, _, _ in crown.clumps[::5]
    )
    return svg.area(trunk, bark) + boughs
