"""Ornament cut in wood and stone: the tall doors and the carved wall."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Light, towards
from artwork.drawing.paint import painted, surface
from artwork.drawing.solid import Mark, Solid, box, dressed, drum
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props import mood, ornament
from artwork.props.building import CREAM, FRONT, STONE, courses
from artwork.props.ornament import Shape
from artwork.props.street import PAVING, square
from artwork.props.tree import Crown, tree

BLACK, WHITE = tint("#000000"), tint("#ffffff")
BRASS = tint("#c9a14a")


def carved(shapes: Iterable[Shape], origin: Point, unit: float, wood: Colour) -> tuple[Mark, ...]:
    """Shapes raised from a front face: a shadow to the lower right, a light to the upper left, then the wood."""
    across, up = Point(unit, 0, 0), Point(0, unit, 0)
    listed = list(shapes)
    step = unit * 0.085
    return (
        *ornament.inlay(listed, origin + Point(step, -step * 1.2, 0), across, up, wood.scaled(0.28), 0.75),
        *ornament.inlay(listed, origin + Point(-step * 0.5, step * 0.6, 0), across, up, wood.scaled(2.1), 0.8),
        *ornament.inlay(listed, origin, across, up, wood.scaled(1.18)),
    )


def doors(dice: Dice) -> str:
    """A stone portal with two tall leaves, seen from the steps."""
    hour = mood.hour(dice)
    light = Light(
        towards(dice.between(-148, -132), dice.between(30, 42)), hour.sunlight.scaled(0.92), hour.skylight, hour.bounce
    )
    wood = dice.pick((tint("#8c6040"), tint("#6f4a35"), tint("#a3754a")))
    solids = [*portal(wood), *overhang(dice, light)]
    camera = Camera(Point(dice.between(-1.6, 1.6), 1.9, -9.2), 0, 1390, 700, 800)
    camera = replace(camera, turn=-camera.eye.x / 14, middle=800 + camera.eye.x * 12)
    stage = Stage.of(camera, light, solids, 0.9)
    content = surface(stage, square(30, -14, 6, PAVING, 1.5)) + painted(
        stage, [each for each in solids if not each.sprite]
    )
    return sheet(content + slant(left=True, strength=0.22), dice, dice.chance(0.5))


def overhang(dice: Dice, light: Light) -> list[Solid]:
    """Trees beside the viewer whose dappled shade falls on the wall."""
    grown = []
    for at, (x, y) in enumerate(((-7.6, 5.6), (-9.4, 2.4), (7.8, 7.6))):
        part = dice.named(f"shade{at}")
        heart = Point(x + part.bell(0.6), y, 1.0) + light.sun * (5.5 / abs(light.sun.z))
        clumps = tuple((part.bell(2.1), part.bell(1.7), 0.0, part.between(0.04, 0.15)) for _ in range(420))
        grown.append(tree(part, heart, Crown(clumps, 0.0, mood.SUMMER.leaf, 0.01), light.sun))
    return grown


def portal(wood: Colour) -> list[Solid]:
    """The wall, its frame in three orders, steps, and the leaves."""
    wall = dressed(box((-12, 0, 1.0), (12, 9, 2), STONE), FRONT, lambda face: courses(face, 12, 0.18))
    frame = [
        box((-2.75, 0.48, 0.55), (-2.15, 5.5, 1.0), CREAM),
        box((2.15, 0.48, 0.55), (2.75, 5.5, 1.0), CREAM),
        box((-2.15, 0.48, 0.75), (-1.85, 5.5, 1.0), CREAM),
        box((1.85, 0.48, 0.75), (2.15, 5.5, 1.0), CREAM),
        box((-2.15, 5.2, 0.75), (2.15, 5.5, 1.0), CREAM),
        lintel(),
        box((-3.05, 6.75, 0.35), (3.05, 7.0, 1.0), CREAM),
        box((-3.2, 7.0, 0.2), (3.2, 7.15, 1.0), CREAM),
    ]
    stairs = [
        box((-3.9 - 0.32 * at, 0.16 * (2 - at), -0.2 - 0.4 * at), (3.9 + 0.32 * at, 0.16 * (3 - at), 1.0), CREAM)
        for at in range(3)
    ]
    lanterns = [
        part
        for x in (-3.6, 3.6)
        for part in (
            box((x - 0.06, 3.0, 0.8), (x + 0.06, 3.6, 1.0), tint("#33464d")),
            drum((x, 2.9, 0.72), 0.15, 0.5, tint("#fbf4e2"), 12, 1.2),
            drum((x, 3.4, 0.72), 0.2, 0.14, tint("#33464d"), 12, 0.3),
        )
    ]
    return [wall, *stairs, *frame, *lanterns, *leaf(-1, wood), *leaf(1, wood)]


def lintel() -> Solid:
    """The beam over the doors with its row of ornament."""
    beam = box((-2.75, 5.5, 0.55), (2.75, 6.75, 1.0), CREAM)
    unit = 0.195
    start = Point(-5.4 * 5 * unit / 2, 5.83, 0.55)
    return dressed(
        beam, FRONT, lambda face: replace(face, marks=carved(ornament.frieze(5), start, unit, tint("#d9cdb6")))
    )


def leaf(side: int, wood: Colour) -> list[Solid]:
    """One leaf: a great panel of horns between two lesser ones, and a brass pull."""
    left, right = sorted((side * 0.012, side * 1.85))
    middle = (left + right) / 2
    frame = box((left, 0.5, 0.9), (right, 5.2, 1.0), wood)
    panels = [
        panel(middle, 0.72, 1.62, wood, ornament.horns(), Point(middle, 0.86, 0.84), 0.235),
        panel(middle, 1.8, 3.9, wood, ornament.rosette(), Point(middle, 2.85, 0.84), 0.158),
        panel(middle, 4.08, 4.98, wood, ornament.horns(), Point(middle, 4.22, 0.84), 0.235),
    ]
    x = side * 0.14
    pull = [
        drum((x, 1.95, 0.78), 0.028, 1.5, BRASS, 10),
        *(box((x - 0.02, y, 0.78), (x + 0.02, y + 0.04, 0.9), BRASS) for y in (2.1, 3.2)),
    ]
    return [frame, *panels, *pull]


def panel(
    middle: float, low: float, high: float, wood: Colour, shapes: list[Shape], origin: Point, unit: float
) -> Solid:
    """A raised field with carving."""
    block = box((middle - 0.72, low, 0.84), (middle + 0.72, high, 0.9), wood.scaled(0.9))
    return dressed(block, FRONT, lambda face: replace(face, marks=carved(shapes, origin, unit, wood)))
