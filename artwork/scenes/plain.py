"""The steppe under a low sun, green or golden, and under snow."""

from __future__ import annotations

import math
from collections.abc import Callable

from artwork.drawing import svg
from artwork.drawing.camera import WIDTH, Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Light, towards
from artwork.drawing.noise import Noise
from artwork.drawing.space import Point
from artwork.drawing.stage import Stage
from artwork.props import mood
from artwork.props.grass import Meadow, meadow
from artwork.props.mood import GREEN, WINTER, Season
from artwork.props.sky import clouds, low_sun, sky
from artwork.props.terrain import Land, Track, land
from artwork.props.tree import poplar, tree
from artwork.props.wood import bare

Way = Callable[[float], float]

DISC = 32
GLOW, BLUE = tint("#ffc966"), tint("#7f9fc0")


def steppe(dice: Dice) -> str:
    """Feather grass, a track to the horizon, hills far off."""
    year = mood.season(dice, GREEN)
    colours = year.turf
    return plain(dice, year, colours, tint("#efdfb8"), 0.10)


def steppe_winter(dice: Dice) -> str:
    """Snow with blue shadows, dry stems, a track."""
    return plain(dice, WINTER, (tint("#c9ad78"), tint("#8f7a58")), tint("#cddae6"), 0.0)


def plain(dice: Dice, year: Season, stems: tuple[Colour, Colour], track: Colour, plumes: float) -> str:
    """Land to the horizon with the sun low over it."""
    hour = mood.EVENING if plumes else mood.hour(dice, (mood.EVENING, mood.MORNING))
    noise = Noise.of(dice.named("land"))
    camera = Camera(Point(0, 2.1, 0), 0, 1250, dice.between(500, 640), 800)
    x = dice.pick((dice.between(220, 560), dice.between(1040, 1380)))
    height = dice.between(4.5, 8.5)
    bearing = math.degrees(math.atan2(x - 800, camera.focal))
    sky_share = 1.75 if year.snow else 1.3
    light = Light(
        towards(bearing * 2.2, height + 7),
        hour.sunlight.scaled(1.5),
        hour.skylight.scaled(sky_share),
        hour.bounce,
        haze(hour.sky[2]),
        2300,
    )
    way = road(dice)

    def ground(px: float, pz: float) -> float:
        swell = min(1.0, pz / 220)
        return 0.5 * noise.layered(px / 11, pz / 11, 3) * min(1.0, pz / 24) + 30 * swell * swell * (
            noise.layered(px / 420 + 5, pz / 520, 3) - 0.02
        )

    def cover(place: Point, _: Point) -> Colour:
        patch = 0.5 + 0.5 * noise.layered(place.x / 30 + 40, place.z / 60, 4)
        return year.turf[1].mixed(year.turf[0], max(0.0, min(1.0, patch + 0.15))).scaled(1.0 if year.snow else 1.3)

    y = camera.horizon - math.tan(math.radians(height)) * camera.focal * 0.92
    content = sky(hour, camera.horizon + 10) + clouds(
        dice, camera.horizon, tint("#fff2dc"), 0.9, dice.between(0.35, 0.8)
    )
    content += low_sun(x, y, DISC, GLOW) + ranges(dice, camera, year, light.haze)
    content += svg.group(land(camera, light, Land(ground, cover, 2.2, 2600, 260, 130, ruts(way, track))), blur=0.7)
    content += grove(dice, camera, light, year, ground)
    wind = dice.between(0.15, 0.5) * dice.pick((-1, 1))
    count, tall = (7000, 0.42) if plumes else (1300, 0.3)
    field = Meadow(ground, lambda px, pz: abs(px - way(pz)) < 1.35, stems, tall, count, plumes, wind)
    content += meadow(dice, camera, light, field)
    content += svg.group(svg.disc((x, y), 900, svg.halo((x, y), 900, GLOW, 0.5)), 0.8, "soft-light")
    content += slant(left=x < 800, strength=0.22) + svg.disc((x, y), DISC, tint("#fff2c9"))
    return sheet(content, dice)


def ruts(way: Way, colour: Colour) -> tuple[Track, ...]:
    """The two wheel tracks of the way."""

    def wheel(side: float) -> Track:
        return Track(lambda z: (way(z) + side - 0.32, way(z) + side + 0.32), colour, 330)

    return wheel(-0.8), wheel(0.8)


def haze(low: Colour) -> Colour:
    """The air above the land, a little bluer than the sky at the horizon."""
    return low.mixed(BLUE, 0.22)


def road(dice: Dice) -> Way:
    """The middle of a track by depth."""
    start, bend = dice.between(-1.6, 1.6), dice.between(-0.35, 0.35)
    return lambda z: start + bend * z * 0.35 + 2.6 * math.sin(z / 23 + start) * min(1.0, z / 30)


def ranges(dice: Dice, camera: Camera, year: Season, air: Colour) -> str:
    """Low mountains on the horizon in two veils."""
    veils = []
    for share, high in ((0.70, 52.0), (0.5, 26.0)):
        noise = Noise.of(dice.named(f"range{high}"))
        top = [
            (float(px), camera.horizon - high * (0.55 + 0.9 * noise.layered(px / 240, high, 5)))
            for px in range(-10, WIDTH + 20, 8)
        ]
        veils.append(
            svg.area(
                [*top, (WIDTH + 20.0, camera.horizon + 40), (-20.0, camera.horizon + 40)], year.hill.mixed(air, share)
            )
        )
    return "".join(veils)


def grove(dice: Dice, camera: Camera, light: Light, year: Season, ground: Callable[[float, float], float]) -> str:
    """A few far trees about a winter hut or a well, where chance plants them."""
    stage = Stage(camera, light)
    x, z = dice.between(-0.4, 0.4), dice.between(75, 110) if year.bare else dice.between(110, 190)
    drawn = []
    for at in range(dice.whole(3, 7)):
        part = dice.named(f"far{at}")
        px, pz = x * z + part.between(-14, 14), z + part.between(-8, 8)
        foot = Point(px, ground(px, pz), pz)
        grown = (
            bare(part, foot, part.between(6, 9))
            if year.bare
            else tree(part, foot, poplar(part, part.between(9, 13), year), light.sun)
        )
        drawn.append(long_shade(camera, light, foot, grown.high.y - foot.y, ground))
        drawn.append(grown.sprite(stage, grown) if grown.sprite else "")
    return "".join(drawn)


def long_shade(
    camera: Camera, light: Light, foot: Point, height: float, ground: Callable[[float, float], float]
) -> str:
    """The shadow that a low sun draws from a tree towards the viewer, following the ground."""
    way = Point(-light.sun.x, 0, -light.sun.z).unit
    side = Point(way.z, 0, -way.x)
    reach = min(foot.z - 4, height * 3.4)
    left: list[Point] = []
    right: list[Point] = []
    for step in range(25):
        share = step / 24
        half = 0.15 + (height * 0.16 * math.sin(math.pi * (share - 0.25) / 0.75) if share > 0.25 else 0.0)
        for edge, sign in ((left, 1), (right, -1)):
            spot = foot + way * (reach * share) + side * (half * sign)
            edge.append(Point(spot.x, ground(spot.x, spot.z) + 0.02, spot.z))
    return svg.group(svg.area(camera.see([*left, *reversed(right)]), tint("#4b6a8c")), 0.30, "multiply", 1.6)
