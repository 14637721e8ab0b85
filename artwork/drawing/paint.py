"""Paints solids: each visible face with its light, its shadows, its marks and a thin edge."""

from __future__ import annotations

from collections.abc import Sequence

from artwork.drawing import shade, svg
from artwork.drawing.camera import Pixel
from artwork.drawing.colour import tint
from artwork.drawing.order import far_first
from artwork.drawing.solid import Face, Mark, Solid
from artwork.drawing.space import Point, centre
from artwork.drawing.stage import Stage, contacts, gradient, lightmap

BLACK, WHITE, INK = tint("#000000"), tint("#ffffff"), tint("#15303a")


def painted(stage: Stage, solids: Sequence[Solid]) -> str:
    """The solids, far ones first."""
    return "".join(body(stage, solid) for solid in far_first(solids, stage.camera.eye))


def body(stage: Stage, solid: Solid) -> str:
    """The faces of one solid that look towards the eye."""
    if solid.sprite:
        return solid.sprite(stage, solid)
    return "".join(surface(stage, face, solid) for face in solid.faces)


def surface(stage: Stage, face: Face, solid: Solid | None = None) -> str:
    """One face, if its front can be seen."""
    if (stage.camera.eye - face.outline[0]).dot(face.normal) <= 0:
        return ""
    pixels = stage.camera.see(face.outline)
    if len(pixels) < 3:
        return ""
    if face.bright:
        return svg.area(pixels, face.colour) + marks(stage, face)
    fittings = "".join(fitting(stage, solid) for fitting in face.fittings)
    lit = (broad if face.broad else plain)(stage, face, pixels, solid)
    return lit + marks(stage, face) + edge(face, pixels) + fittings


def plain(stage: Stage, face: Face, pixels: Sequence[Pixel], solid: Solid | None) -> str:
    """A face in even light: in the sun, with shadows laid on it, or in the shade, with sunbeams laid on it."""
    dark = gradient(stage, face)
    beams = sunbeams(stage, face)
    if not beams:
        return svg.area(pixels, dark)
    lit = gradient(stage, face, sun=True)
    # In the open the shade is not painted first: its edge would show as a hair along the seams of joined faces.
    base = svg.area(pixels, dark) + svg.areas(beams, lit) if stage.light.openings else svg.area(pixels, lit)
    return base + svg.areas(shadows(stage, face, solid), dark)


def broad(stage: Stage, face: Face, pixels: Sequence[Pixel], solid: Solid | None) -> str:
    """A face across which the light changes, with the sun on it where beams come and nothing shades it."""
    shaded = svg.area(pixels, gradient(stage, face))
    shaded += svg.clipped(lightmap(stage, face) + contacts(stage, face), pixels)
    beams = sunbeams(stage, face)
    if not beams:
        return shaded
    mask = svg.group(svg.areas(beams, WHITE) + svg.areas(shadows(stage, face, solid), BLACK), blur=stage.softness)
    return shaded + svg.masked(svg.area(pixels, gradient(stage, face, sun=True)), mask)


def sunbeams(stage: Stage, face: Face) -> list[list[Pixel]]:
    """What of a face the sun reaches, solids aside, as outlines in the picture."""
    if face.normal.dot(stage.light.sun) <= 1e-3:
        return []
    return [stage.camera.see(beam) for beam in shade.beams(face, stage.light)]


def shadows(stage: Stage, face: Face, solid: Solid | None) -> list[list[Pixel]]:
    """The shadows of solids on a face, as outlines in the picture."""
    return [stage.camera.see(each) for each in shade.shadows(face, solid, stage.casters, stage.light.sun)]


def marks(stage: Stage, face: Face) -> str:
    """What is drawn on a face."""
    return "".join(drawn(stage, mark) for mark in face.marks)


def drawn(stage: Stage, mark: Mark) -> str:
    """One mark: an area or a line."""
    pixels = stage.camera.see(mark.outline)
    if not mark.width:
        return svg.area(pixels, mark.colour, mark.opacity)
    width = mark.width * stage.camera.scale(centre(mark.outline))
    return svg.line(pixels, mark.colour, max(0.4, width), mark.opacity * min(1.0, width / 0.4)) if pixels else ""


def edge(face: Face, pixels: Sequence[Pixel]) -> str:
    """The thin ink line around a face."""
    if not face.edge:
        return ""
    return svg.line([*pixels, pixels[0]], INK, 1.0, face.edge)


def bundle(solids: Sequence[Solid]) -> Solid:
    """Solids ordered among themselves and then taken as one body, such as a full bookcase; it casts no shadow."""
    corners = [point for solid in solids for point in (solid.low, solid.high)]
    xs, ys, zs = zip(*((p.x, p.y, p.z) for p in corners), strict=True)
    low, high = Point(min(xs), min(ys), min(zs)), Point(max(xs), max(ys), max(zs))
    return Solid(
        (Face((low, Point(high.x, low.y, low.z), high), WHITE),), False, lambda stage, _: painted(stage, solids)
    )
