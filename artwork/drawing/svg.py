"""SVG as text. Every function returns markup; ids come from the content, so equal definitions may repeat."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from artwork.drawing.camera import HEIGHT, WIDTH, Pixel
from artwork.drawing.colour import Colour

WHOLE = [(0.0, 0.0), (float(WIDTH), 0.0), (float(WIDTH), float(HEIGHT)), (0.0, float(HEIGHT))]


@dataclass(frozen=True, slots=True)
class Blend:
    """A fill that runs from one pixel to another through stops of (share, colour, opacity)."""

    start: Pixel
    end: Pixel
    stops: tuple[tuple[float, Colour, float], ...]


@dataclass(frozen=True, slots=True)
class Glow:
    """A fill that runs from a middle outwards."""

    middle: Pixel
    radius: float
    stops: tuple[tuple[float, Colour, float], ...]


Fill = Colour | Blend | Glow


def blend(start: Pixel, end: Pixel, *colours: Colour) -> Blend:
    """An opaque blend through colours at equal distances."""
    last = max(1, len(colours) - 1)
    return Blend(start, end, tuple((at / last, colour, 1.0) for at, colour in enumerate(colours)))


def halo(middle: Pixel, radius: float, colour: Colour, opacity: float) -> Glow:
    """A glow that fades to nothing at its radius."""
    stops = ((0.0, colour, opacity), (0.35, colour, opacity * 0.42), (0.7, colour, opacity * 0.1), (1.0, colour, 0.0))
    return Glow(middle, radius, stops)


def name(content: str) -> str:
    """An id for a definition, the same for the same content."""
    return "d" + hashlib.sha256(content.encode()).hexdigest()[:12]


def ink(fill: Fill) -> tuple[str, str]:
    """The definition a fill needs and the value of its attribute."""
    if isinstance(fill, Colour):
        return "", fill.css
    stops = "".join(
        f'<stop offset="{share:.3f}" stop-color="{colour.css}" stop-opacity="{opacity:.3f}"/>'
        for share, colour, opacity in fill.stops
    )
    if isinstance(fill, Blend):
        place = f'x1="{fill.start[0]:.1f}" y1="{fill.start[1]:.1f}" x2="{fill.end[0]:.1f}" y2="{fill.end[1]:.1f}"'
        kind = "linearGradient"
    else:
        place = f'cx="{fill.middle[0]:.1f}" cy="{fill.middle[1]:.1f}" r="{fill.radius:.1f}"'
        kind = "radialGradient"
    label = name(place + stops)
    return f'<{kind} id="{label}" gradientUnits="userSpaceOnUse" {place}>{stops}</{kind}>', f"url(#{label})"


def trace(pixels: Iterable[Pixel], closed: bool = True) -> str:
    """The path data of a line through pixels."""
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in pixels)
    return f"M{line}{'Z' if closed else ''}" if line else ""


def area(pixels: Sequence[Pixel], fill: Fill, opacity: float = 1.0, extra: str = "") -> str:
    """A filled outline; a hair of its own colour around it closes the seam to its neighbours."""
    if len(pixels) < 3:
        return ""
    definition, value = ink(fill)
    veil = f' opacity="{opacity:.3f}"' if opacity < 1 else f' stroke="{value}" stroke-width=".7"'
    return f'{definition}<path d="{trace(pixels)}" fill="{value}"{veil}{extra}/>'


def areas(outlines: Iterable[Sequence[Pixel]], fill: Fill) -> str:
    """Filled outlines as one path, so that they do not darken each other where they overlap."""
    data = "".join(trace(pixels if clockwise(pixels) else pixels[::-1]) for pixels in outlines if len(pixels) > 2)
    if not data:
        return ""
    definition, value = ink(fill)
    return f'{definition}<path d="{data}" fill="{value}" stroke="{value}" stroke-width=".6"/>'


def clockwise(pixels: Sequence[Pixel]) -> bool:
    """The sense in which an outline runs."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(pixels, [*pixels[1:], pixels[0]], strict=True)) > 0


def line(pixels: Sequence[Pixel], colour: Colour, width: float, opacity: float = 1.0) -> str:
    """A stroke through pixels."""
    return stroke(trace(pixels, closed=False), colour, width, opacity)


def stroke(data: str, colour: Colour, width: float, opacity: float = 1.0) -> str:
    """A stroke along path data, round at its ends."""
    return (
        f'<path d="{data}" fill="none" stroke="{colour.css}" stroke-width="{width:.2f}" '
        f'stroke-opacity="{opacity:.3f}" stroke-linecap="round" stroke-linejoin="round"/>'
    )


def disc(middle: Pixel, radius: float, fill: Fill, opacity: float = 1.0) -> str:
    """A filled circle."""
    definition, value = ink(fill)
    return (
        f'{definition}<circle cx="{middle[0]:.1f}" cy="{middle[1]:.1f}" r="{radius:.1f}" fill="{value}" '
        f'opacity="{opacity:.3f}"/>'
    )


def wash(fill: Fill, opacity: float = 1.0, mode: str = "normal") -> str:
    """A fill over the whole picture."""
    return area(WHOLE, fill, opacity, f' style="mix-blend-mode:{mode}"')


def group(content: str, opacity: float = 1.0, mode: str = "normal", blur: float = 0.0) -> str:
    """Markup drawn as one: veiled, blended and blurred together."""
    soft = f"filter:blur({blur:.2f}px);" if blur else ""
    return f'<g opacity="{opacity:.3f}" style="{soft}mix-blend-mode:{mode}">{content}</g>' if content else ""


def clipped(content: str, pixels: Sequence[Pixel]) -> str:
    """Markup of which only the part inside an outline shows."""
    if len(pixels) < 3 or not content:
        return ""
    data = trace(pixels)
    label = name("clip" + data)
    return f'<clipPath id="{label}"><path d="{data}"/></clipPath><g clip-path="url(#{label})">{content}</g>'


def masked(content: str, mask: str) -> str:
    """Markup that shows where the mask's markup is white."""
    label = name("mask" + mask)
    room = f'maskUnits="userSpaceOnUse" x="-20" y="-20" width="{WIDTH + 40}" height="{HEIGHT + 40}"'
    return f'<mask id="{label}" {room}>{mask}</mask><g mask="url(#{label})">{content}</g>'


def dots(spots: Iterable[tuple[Pixel, float]], colour: Colour) -> str:
    """Many discs of one colour as one path."""
    data = "".join(
        f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0"
        for (x, y), r in spots
    )
    return f'<path d="{data}" fill="{colour.css}"/>' if data else ""
