"""Relief: flat shapes raised from a wall by the light that falls on their rounded edges."""

from __future__ import annotations

import math
from collections.abc import Iterable

from artwork.drawing import svg
from artwork.drawing.camera import HEIGHT, WIDTH, Pixel
from artwork.drawing.colour import Colour

AREA = f'filterUnits="userSpaceOnUse" x="0" y="0" width="{WIDTH}" height="{HEIGHT}"'


def raised(
    outlines: Iterable[Iterable[Pixel]], stone: Colour, azimuth: float, height: float = 7, soft: float = 4.2
) -> str:
    """Shapes of stone lit from `azimuth` degrees (clockwise from the right), with the shade they throw."""
    data = "".join(svg.trace(outline) for outline in outlines)
    label = svg.name(f"relief{data}{azimuth}{height}{soft}")
    shade = (
        f'<feOffset in="SourceAlpha" dx="{-drift(azimuth)[0] * height:.1f}" dy="{-drift(azimuth)[1] * height:.1f}"/>'
    )
    return (
        f'<filter id="{label}" {AREA} color-interpolation-filters="sRGB">'
        f'{shade}<feGaussianBlur stdDeviation="{soft * 1.3:.1f}" result="thrown"/>'
        f'<feFlood flood-color="#2a3a44" flood-opacity="0.42"/><feComposite in2="thrown" operator="in" result="shade"/>'
        f'<feGaussianBlur in="SourceAlpha" stdDeviation="{soft}" result="hump"/>'
        f'<feDiffuseLighting in="hump" surfaceScale="{height}" diffuseConstant="1.32" lighting-color="#fff4dd">'
        f'<feDistantLight azimuth="{azimuth}" elevation="48"/></feDiffuseLighting>'
        f'<feComposite in2="SourceGraphic" operator="arithmetic" k1="0.72" k2="0" k3="0.40" k4="0"/>'
        f'<feComposite in2="SourceAlpha" operator="in" result="body"/>'
        f'<feMerge><feMergeNode in="shade"/><feMergeNode in="body"/></feMerge></filter>'
        f'<g filter="url(#{label})"><path d="{data}" fill="{stone.css}"/></g>'
    )


def drift(azimuth: float) -> Pixel:
    """The direction to the light in the picture."""
    angle = math.radians(azimuth)
    return math.cos(angle), math.sin(angle)
