"""What bright windows and lamps do to the air around them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from artwork.drawing import svg
from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.light import Light
from artwork.drawing.solid import Face
from artwork.drawing.space import Point
from artwork.drawing.stage import hull
from artwork.props.window import Window

LIGHT = tint("#fff6e2")


def bloom(camera: Camera, windows: Iterable[Window], colour: Colour = LIGHT, opacity: float = 0.4) -> str:
    """The soft shine around bright panes."""
    panes = "".join(svg.area(camera.see(window.outline(1)), colour) for window in windows)
    return svg.group(panes, opacity * 0.7, "screen", 34) + svg.group(panes, opacity * 0.5, "screen", 9)


def shafts(camera: Camera, light: Light, windows: Iterable[Window], opacity: float = 0.14) -> str:
    """The sunbeams from windows to the floor at y = 0, faint as dust makes them."""
    beams = "".join(shaft(camera, light, window) for window in windows)
    return svg.group(beams, opacity, "screen", 7)


def shaft(camera: Camera, light: Light, window: Window) -> str:
    """One beam, fading on its way down."""
    top = window.outline(1)
    foot = [point - light.sun * (point.y / max(0.05, light.sun.y)) for point in top]
    start, end = camera.see(top), camera.see(foot)
    if len(start) < 3 or len(end) < 3:
        return ""
    middle = (mean([x for x, _ in start]), mean([y for _, y in start]))
    goal = (mean([x for x, _ in end]), mean([y for _, y in end]))
    fill = svg.Blend(middle, goal, ((0.0, LIGHT, 0.9), (0.5, LIGHT, 0.4), (1.0, LIGHT, 0.12)))
    return svg.area(hull([*start, *end]), fill)


def mean(values: list[float]) -> float:
    """The average."""
    return sum(values) / len(values)


def lamplight(camera: Camera, place: Point, radius: float, colour: Colour, opacity: float = 0.8) -> str:
    """The glow of a lamp, `radius` in metres."""
    pixel, size = camera.pixel(place), radius * camera.scale(place)
    return svg.group(svg.disc(pixel, size, svg.halo(pixel, size, colour, opacity)), 1.0, "screen")


def pool(camera: Camera, place: Point, radius: float, colour: Colour, opacity: float) -> str:
    """The light of a lantern on the ground, brightest under it."""
    rings = []
    for step in range(1, 13):
        reach = radius * step / 12
        spots = [place + Point(math.cos(a) * reach, 0, math.sin(a) * reach) for a in (at * 0.35 for at in range(18))]
        rings.append(svg.area(camera.see(spots), colour, opacity / 12))
    return svg.group("".join(rings), 1.0, "screen", 14)


def sheen(camera: Camera, windows: Iterable[Window], floor: Face, opacity: float) -> str:
    """The windows mirrored in a polished floor."""
    mirrored = [[Point(p.x, -p.y, p.z) for p in window.outline(1)] for window in windows]
    panes = "".join(svg.area(camera.see(outline), LIGHT) for outline in mirrored)
    return svg.clipped(svg.group(panes, opacity, "screen", 5), camera.see(floor.outline))
