"""What is seen through a window: sky, far hills and the crowns of trees, paler than the place itself."""

from __future__ import annotations

import math

from artwork.drawing import svg
from artwork.drawing.camera import WIDTH
from artwork.drawing.colour import tint
from artwork.drawing.dice import Dice
from artwork.props.mood import Hour, Season
from artwork.props.sky import clouds, sky


def outside(dice: Dice, hour: Hour, year: Season, horizon: float, pale: float = 0.35) -> str:
    """The view from a room, its horizon at a height of the picture."""
    ridge = [(x, horizon - 14 * math.sin(x / 170 + 1) - 8 * math.sin(x / 61)) for x in range(0, WIDTH + 20, 20)]
    lawn = [(0.0, horizon + 26), (float(WIDTH), horizon + 26), (float(WIDTH), 1100.0), (0.0, 1100.0)]
    return (
        sky(hour, horizon)
        + clouds(dice, horizon, tint("#ffffff"), 0.75)
        + svg.area([*ridge, (float(WIDTH), 1100.0), (0.0, 1100.0)], year.hill)
        + crowns(dice.named("crowns"), year, horizon + 30)
        + svg.area(lawn, year.turf[0])
        + svg.wash(tint("#fff9ec"), pale)
    )


def crowns(dice: Dice, year: Season, foot: float) -> str:
    """A belt of trees along a line, in dark and light dabs."""
    phase = dice.between(0, 6)
    layers = []
    for share in (0.15, 0.4, 0.62):
        spots = []
        for _ in range(420):
            x = dice.between(-20, WIDTH + 20)
            high = 46 * (0.55 + 0.3 * math.sin(x / 83 + phase) + 0.15 * math.sin(x / 31 + phase))
            spots.append(((x, foot - high * dice.between(share * 0.5, 0.5 + share * 0.8)), dice.between(5, 13)))
        layers.append(svg.dots(spots, year.leaf[1].mixed(year.leaf[0], share).mixed(year.hill, 0.35)))
    return svg.group("".join(layers), 0.9, blur=1.2)
