"""The stage: who looks at a place under what light, and how bright each face is without and with the sun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from artwork.drawing import shade, svg
from artwork.drawing.camera import Camera, Pixel
from artwork.drawing.colour import Colour, tint
from artwork.drawing.light import Light
from artwork.drawing.solid import Face, Solid
from artwork.drawing.space import Point, centre, lerp

BLACK, CELLS = tint("#000000"), 18


@dataclass(frozen=True, slots=True)
class Stage:
    """A place ready to be painted: who looks, what light there is, and everything that casts a shadow."""

    camera: Camera
    light: Light
    casters: tuple[shade.Caster, ...] = ()
    softness: float = 0.8

    @classmethod
    def of(cls, camera: Camera, light: Light, solids: Iterable[Solid], softness: float = 0.8) -> Stage:
        """The stage on which these solids cast shadows."""
        return cls(camera, light, tuple(shade.caster(each, light.sun) for each in solids if each.casts), softness)


def radiance(stage: Stage, face: Face, place: Point, sun: bool = False) -> Colour:
    """What the eye gets from a place on a face, in the sun or out of it."""
    light = stage.light.ambient(place, face.normal)
    if sun:
        light = light + stage.light.sunshine(face.normal)
    return stage.light.veiled(face.colour * light, (place - stage.camera.eye).length)


def gradient(stage: Stage, face: Face, sun: bool = False) -> svg.Fill:
    """The fill of a face: from its darkest corner to its brightest."""
    corners = face.outline
    seen = [point for point in corners if (point - stage.camera.eye).dot(stage.camera.forward) > 0.3]
    if len(seen) < 3:
        return radiance(stage, face, centre(corners), sun)
    tones = [radiance(stage, face, lerp(point, centre(corners), 0.12), sun) for point in seen]
    ranked = sorted(range(len(seen)), key=lambda at: tones[at].red + tones[at].green + tones[at].blue)
    dark, bright = ranked[0], ranked[-1]
    ends = stage.camera.pixel(seen[dark]), stage.camera.pixel(seen[bright])
    return svg.blend(*ends, tones[dark], tones[bright])


def lightmap(stage: Stage, face: Face) -> str:
    """The changing light of a broad four-cornered face, as cells softened into each other."""
    cells = [
        svg.area(stage.camera.see(cell(face, column, row)), radiance(stage, face, spot(face, column, row)))
        for row in range(-2, CELLS + 2)
        for column in range(-2, CELLS + 2)
    ]
    middle = stage.camera.see(cell(face, CELLS // 2, CELLS // 2))
    wide = max((x for x, _ in middle), default=0.0) - min((x for x, _ in middle), default=0.0)
    return svg.group("".join(cells), blur=max(8.0, min(30.0, wide * 0.5)))


def cell(face: Face, column: int, row: int) -> list[Point]:
    """The corners of a cell."""
    ends = ((column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1))
    return [across(face, u / CELLS, v / CELLS) for u, v in ends]


def spot(face: Face, column: int, row: int) -> Point:
    """The middle of a cell, kept within the face."""
    u, v = (min(1.0, max(0.0, (step + 0.5) / CELLS)) for step in (column, row))
    return across(face, u, v)


def across(face: Face, u: float, v: float) -> Point:
    """The point at shares of a four-cornered face's length and height."""
    a, b, c, d = face.outline
    return lerp(lerp(a, b, u), lerp(d, c, u), v)


def contacts(stage: Stage, face: Face) -> str:
    """Soft darkness on a face under everything that stands on it."""
    normal, anchor = face.normal, face.outline[0]
    margin = 0.12 if normal.y > 0.5 else 0.05
    spots = []
    for each in stage.casters:
        feet = [corner for corner in each.solid.corners if abs((corner - anchor).dot(normal)) < 0.02]
        if len(feet) > 2:
            middle = centre(feet)
            grown = [middle + (foot - middle) * (1 + margin / max(0.2, (foot - middle).length)) for foot in feet]
            spots.append(svg.area(hull(stage.camera.see(grown)), BLACK))
    return svg.group("".join(spots), opacity=0.34, mode="multiply", blur=5)


def hull(pixels: Sequence[Pixel]) -> list[Pixel]:
    """The convex outline around pixels (Andrew's chain)."""
    ranked = sorted(set(pixels))
    return half_hull(ranked)[:-1] + half_hull(ranked[::-1])[:-1]


def half_hull(ranked: Sequence[Pixel]) -> list[Pixel]:
    """One side of the hull of pixels in order."""
    chain: list[Pixel] = []
    for pixel in ranked:
        while len(chain) > 1 and turn(chain[-2], chain[-1], pixel) <= 0:
            chain.pop()
        chain.append(pixel)
    return chain


def turn(a: Pixel, b: Pixel, c: Pixel) -> float:
    """Positive when the way a, b, c turns one way, negative when the other."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
