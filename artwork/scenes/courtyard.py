"""The inner yard: arcades on three sides, trees, a bench and a basin."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from artwork.drawing.camera import Camera
from artwork.drawing.colour import tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Light, towards
from artwork.drawing.paint import painted, surface
from artwork.drawing.solid import Face, Mark, Solid, box, dressed, drum, placed
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props import mood
from artwork.props.building import BASE, CREAM, STONE, Glass, front_row, glass, glazed_block, ledge, side_row
from artwork.props.furniture import OAK, bench
from artwork.props.mood import Season
from artwork.props.sky import clouds, sky
from artwork.props.street import PAVING, SNOW, square
from artwork.props.tree import broad, bush, tree
from artwork.props.window import Sash, Storey, Window
from artwork.props.wood import bare

UP = Point(0, 1, 0)


def courtyard(dice: Dice) -> str:
    """Trees between light walls."""
    hour, year = mood.hour(dice), mood.season(dice)
    side = dice.pick((-1, 1))
    sun = towards(side * dice.between(128, 150), max(38, hour.height))
    light = Light(sun, hour.sunlight, hour.skylight.scaled(1.12), hour.bounce.scaled(1.5), hour.sky[2], 900)
    solids = [*walls(hour), *planting(dice, year, sun)]
    camera = Camera(Point(dice.between(-4, 4), 1.75, -17), 0, 1050, 690, 800)
    camera = replace(camera, turn=-camera.eye.x / 34)
    stage = Stage.of(camera, light, solids, 1.0)
    content = sky(hour, camera.horizon) + clouds(dice, camera.horizon, tint("#ffffff"), 0.85, dice.between(0.3, 0.7))
    content += surface(stage, square(30, -20, 24, SNOW if year.snow else PAVING, 1.6)) + painted(stage, solids)
    return sheet(content + slant(side < 0, 0.2), dice)


def walls(hour: mood.Hour) -> list[Solid]:
    """Three wings with arched windows below and plain ones above."""
    panes = glass(hour)
    below, above = Storey(11, 2.1, 0.5, 3.3, Sash(arched=True)), Storey(11, 1.3, 5.2, 2.0)
    far = [each for storey in (below, above) for each in front_row(-11, 11, 20, replace(storey, count=6))]
    left, right = (
        [each for storey in (below, above) for each in side_row(x, -22, 20, storey, x < 0)] for x in (-11.0, 11.0)
    )
    return [
        glazed_block((-26, 0, 20), (26, 8.4, 30), STONE, far, panes),
        ledge((-26, 8.4, 20), (26, 8.75, 30), 0.45),
        box((-11, 4.5, 19.85), (11, 4.7, 20), CREAM),
        box((-11, 0, 19.9), (11, 0.4, 20), BASE),
        *wing((-26, 0, -22), (-11, 8.4, 20), left, panes),
        *wing((11, 0, -22), (26, 8.4, 20), right, panes),
        box((-11, 4.5, -22), (-10.85, 4.7, 19.85), CREAM),
        box((10.85, 4.5, -22), (11, 4.7, 19.85), CREAM),
    ]


def wing(
    low: tuple[float, float, float], high: tuple[float, float, float], windows: list[Window], panes: Glass
) -> list[Solid]:
    """A side wing with its cornice."""
    return [glazed_block(low, high, STONE, windows, panes), ledge((low[0], 8.4, low[2]), (high[0], 8.75, 19.5), 0.45)]


def planting(dice: Dice, year: Season, sun: Point) -> list[Solid]:
    """Beds with trees and bushes, benches, a round basin."""
    solids: list[Solid] = []
    for sign in (-1, 1):
        near, far = sorted((sign * 2.6, sign * 7.6))
        for z in (-8.0, 5.0):
            solids.append(bed((near, z), (far, z + 9), year))
            for at in range(2):
                part = dice.named(f"{sign}{z}{at}")
                foot = Point(sign * 5.1 + part.bell(0.7), 0.4, z + 2.4 + at * 4.4 + part.bell(0.6))
                height = part.between(5.4, 7.2)
                solids.append(
                    bare(part, foot, height) if year.bare else tree(part, foot, broad(part, height, year), sun)
                )
                if not year.bare:
                    solids.append(
                        tree(part.named("bush"), foot + Point(sign * -1.3, 0, 1.7), bush(part, 0.9, year), sun)
                    )
        solids += placed(bench(1.9, OAK), sign * 2.0, 0, -3.4, sign * -1.5708)
        solids += placed(bench(1.9, OAK), sign * 2.0, 0, 9.4, sign * -1.5708)
    ring = [drum((0, 0, 2.9), 1.7, 0.45, CREAM, 36), drum((0, 0.45, 2.9), 1.45, 0.02, tint("#6fb6c6"), 36)]
    return [*solids, *ring, drum((0, 0.47, 2.9), 0.16, 0.8, CREAM, 16), drum((0, 1.27, 2.9), 0.4, 0.16, CREAM, 20, 1.5)]


def bed(low: tuple[float, float], high: tuple[float, float], year: Season) -> Solid:
    """A raised bed of turf within a rim of stone."""

    def turfed(face: Face) -> Face:
        rims = tuple(Mark((start, end), CREAM, 1.0, 0.22) for start, end in pairwise((*face.outline, face.outline[0])))
        return replace(face, colour=year.turf[0], marks=rims)

    return dressed(box((low[0], 0, low[1]), (high[0], 0.4, high[1]), CREAM), UP, turfed)
