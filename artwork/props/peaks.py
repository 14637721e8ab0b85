"""Ranges of mountains: woods at the foot, rock above, then snow."""

from __future__ import annotations

from dataclasses import dataclass

from artwork.drawing import svg
from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.light import Light
from artwork.drawing.noise import Noise, eased
from artwork.drawing.space import Point
from artwork.props.mood import Season
from artwork.props.terrain import Land, land

ROCK, SCREE, FIRS, SNOW = tint("#8d98a0"), tint("#b3aa98"), tint("#4c6f64"), tint("#ffffff")
AIR = tint("#bcd9e6")


@dataclass(frozen=True, slots=True)
class Range:
    """Where mountains begin and end, how high they rise and where snow begins in summer; metres."""

    near: float
    far: float
    high: float
    snowline: float


def peaks(dice: Dice, camera: Camera, light: Light, year: Season, extent: Range) -> str:
    """The mountains; in winter their snow reaches lower."""
    noise = Noise.of(dice.named("peaks"))
    high, snowline = extent.high, extent.snowline * (0.55 if year.snow else 1.0)

    def height(x: float, z: float) -> float:
        rise = eased(share(z, extent.near, extent.near + (extent.far - extent.near) * 0.75))
        crest = noise.ridged(x / 4700 + 3, z / 4700, 5)
        return high * rise * (0.22 + 0.95 * crest) + 40 * noise.layered(x / 420, z / 420, 3) - 24

    def cover(place: Point, normal: Point) -> Colour:
        edge = place.y + 260 * noise.layered(place.x / 420, place.z / 420, 4)
        stone = ROCK.mixed(SCREE, 0.5 + 0.5 * noise.at(place.x / 190, place.z / 190))
        wood = FIRS.mixed(year.turf[1], 0.35 + 0.3 * noise.at(place.x / 240, place.z / 240))
        ground = wood.mixed(stone, share(edge, high * 0.20, high * 0.34))
        return ground.mixed(SNOW, share(edge - 500 * (1 - normal.y), snowline - 420, snowline + 60))

    return svg.group(land(camera, light, Land(height, cover, extent.near, extent.far, 330, 270)), blur=1.1)


def share(value: float, low: float, high: float) -> float:
    """How far a value has come from low to high, 0 to 1."""
    return max(0.0, min(1.0, (value - low) / (high - low)))
