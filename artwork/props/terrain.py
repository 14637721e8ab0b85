"""Land as a field of heights, painted row by row from the far side with the sun on its slopes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from artwork.drawing import svg
from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour
from artwork.drawing.light import Light
from artwork.drawing.space import Point

Height = Callable[[float, float], float]
Cover = Callable[[Point, Point], Colour]


@dataclass(frozen=True, slots=True)
class Track:
    """A band along the land: its left and right edge by depth, its colour, and where it ends."""

    edges: Callable[[float], tuple[float, float]]
    colour: Colour
    end: float


@dataclass(frozen=True, slots=True)
class Land:
    """Heights over (x, z) and what covers each place, by its position and its normal."""

    height: Height
    cover: Cover
    near: float
    far: float
    columns: int = 300
    rows: int = 90
    tracks: tuple[Track, ...] = ()

    def depth(self, row: int) -> float:
        """How far away a row lies; rows crowd towards the viewer."""
        return float(self.far * (self.near / self.far) ** (row / self.rows))


def land(camera: Camera, light: Light, field: Land) -> str:
    """The land as the camera sees it."""
    before = line(camera, field, 0)
    strips = []
    for row in range(1, field.rows + 1):
        ahead = line(camera, field, row)
        strips.append(strip(camera, light, field, before, ahead))
        strips += [rut(camera, light, field, track, row) for track in field.tracks if field.depth(row - 1) < track.end]
        before = ahead
    return "".join(strips)


def line(camera: Camera, field: Land, row: int) -> list[Point]:
    """The points of a row, a little wider than the picture."""
    depth = field.depth(row)
    half = depth * 860 / camera.focal
    points = []
    for column in range(field.columns + 1):
        across = -half + 2 * half * column / field.columns
        flat = camera.eye + camera.forward * depth + camera.right * across
        points.append(Point(flat.x, field.height(flat.x, flat.z), flat.z))
    return points


def strip(camera: Camera, light: Light, field: Land, back: list[Point], front: list[Point]) -> str:
    """The land between two rows, equal neighbours joined."""
    cells = []
    for at in range(len(front) - 1):
        corners = (front[at], front[at + 1], back[at + 1], back[at])
        pixels = [camera.pixel(corner) for corner in corners]
        if max(y for _, y in pixels[:2]) < min(y for _, y in pixels[2:]):
            continue
        cells.append(svg.area(pixels, shaded(camera, light, field, corners)))
    return "".join(cells)


def rut(camera: Camera, light: Light, field: Land, track: Track, row: int) -> str:
    """The part of a track between a row and the one behind it."""
    front, back = field.depth(row) + camera.eye.z, field.depth(row - 1) + camera.eye.z
    (a, b), (d, c) = track.edges(front), track.edges(back)
    corners = tuple(Point(x, field.height(x, z), z) for x, z in ((a, front), (b, front), (c, back), (d, back)))
    pixels = [camera.pixel(corner) for corner in corners]
    normal = Point(0, 1, 0)
    colour = track.colour * (light.ambient(corners[0], normal) + light.sunshine(normal))
    return svg.area(pixels, light.veiled(colour, (corners[0] - camera.eye).length))


def shaded(camera: Camera, light: Light, field: Land, corners: tuple[Point, Point, Point, Point]) -> Colour:
    """The colour of a cell under the sun, through the air."""
    a, b, _, d = corners
    normal = (b - a).cross(d - a).unit
    normal = normal if normal.y > 0 else normal * -1
    colour = field.cover(a, normal) * (light.ambient(a, normal) + light.sunshine(normal))
    return light.veiled(colour, (a - camera.eye).length)
