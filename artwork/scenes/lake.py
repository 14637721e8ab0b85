"""Hills and far mountains in still water."""

from __future__ import annotations

import math
from dataclasses import replace

from artwork.drawing import svg
from artwork.drawing.camera import WIDTH, Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Light, towards
from artwork.drawing.noise import Noise
from artwork.drawing.space import Point
from artwork.props import mood
from artwork.props.mood import GREEN, Season
from artwork.props.peaks import AIR, FIRS, Range, peaks, share
from artwork.props.sky import clouds, sky
from artwork.props.terrain import Land, land
from artwork.props.water import mirrored


def lake(dice: Dice) -> str:
    """Wooded hills on the far shore, mountains behind them, reeds before us."""
    hour, year = mood.hour(dice, (*mood.DAYLIGHT, mood.EVENING)), mood.season(dice, GREEN)
    side = dice.pick((-1, 1))
    sun = towards(side * dice.between(70, 115), max(18, hour.height))
    light = Light(sun, hour.sunlight, hour.skylight.scaled(1.1), hour.bounce, hour.sky[2].mixed(AIR, 0.55), 9000)
    camera = Camera(Point(0, 3.0, 0), 0, 1250, dice.between(520, 580))
    shore = camera.horizon + 3
    far = sky(hour, camera.horizon) + clouds(dice, camera.horizon - 30, tint("#fff8ec"), 0.9, dice.between(0.35, 0.75))
    far += peaks(dice, camera, light, year, Range(5200, 15000, dice.between(1900, 2500), 1500))
    far += hills(dice, camera, replace(light, clearness=5200), year)
    content = far + mirrored(far, shore, dice, tint("#2d6f86"), dice.between(7, 15), 0.26)
    content += svg.line([(0, shore), (WIDTH, shore)], tint("#f4efe0"), 2.0, 0.45) + reeds(dice, light, year)
    return sheet(content + slant(left=side < 0, strength=0.2), dice)


def hills(dice: Dice, camera: Camera, light: Light, year: Season) -> str:
    """The far shore, higher to one side."""
    noise = Noise.of(dice.named("hills"))
    lean = dice.pick((-1, 1))

    def height(x: float, z: float) -> float:
        rise = share(z, 900, 1800)
        slope = 0.55 + 0.45 * math.tanh(lean * x / 700)
        swell = 0.5 + noise.layered(x / 520, z / 520, 5)
        return 330 * rise * slope * swell + 8 * noise.at(x / 30, z / 30) * rise - 1

    def cover(place: Point, _: Point) -> Colour:
        if noise.layered(place.x / 150 + 9, place.z / 150, 4) > -0.05:
            return FIRS.mixed(year.leaf[1], 0.25)
        return year.turf[1].mixed(year.turf[0], 0.5 + noise.at(place.x / 60, place.z / 60) / 2)

    return land(camera, light, Land(height, cover, 880, 2600, 360, 70))


def reeds(dice: Dice, light: Light, year: Season) -> str:
    """Reeds at our feet, thickest in a corner."""
    side = dice.pick((-1, 1))
    drawn = []
    for _ in range(420):
        away = dice.between(0, 1) ** 2.2
        x, y = 800 + side * (800 - away * 560) + dice.bell(40), 1085 - dice.between(0, 60) * (1 - away)
        size, lean = dice.between(90, 260) * (1 - 0.7 * away), dice.bell(26) - side * 14
        shine = light.skylight + light.sunlight.scaled(dice.between(0.1, 0.5))
        colour = year.turf[1].mixed(tint("#41604c"), dice.between(0.1, 0.8)) * shine
        path = f"M{x:.1f} {y:.1f}Q{x + lean * 0.2:.1f} {y - size * 0.6:.1f} {x + lean:.1f} {y - size:.1f}"
        drawn.append(svg.stroke(path, colour, dice.between(1.4, 3.4)))
        if dice.chance(0.16):
            head = [(x + lean, y - size), (x + lean * 1.08, y - size - 34)]
            drawn.append(svg.line(head, tint("#7a5536") * light.skylight.scaled(2), 6.5))
    return "".join(drawn)
