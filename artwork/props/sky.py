"""Skies: the colours of an hour, clouds of noise, and a low sun."""

from __future__ import annotations

from artwork.drawing import svg
from artwork.drawing.camera import HEIGHT, WIDTH
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.props.mood import Hour


def sky(hour: Hour, horizon: float) -> str:
    """The plain sky down to the horizon and, below it, its reflection in the haze."""
    top, middle, low = hour.sky
    stops = ((0.0, top, 1.0), (0.55, middle, 1.0), (0.97, low, 1.0), (1.0, low, 1.0))
    return svg.wash(low) + svg.wash(svg.Blend((0, -60), (0, horizon), stops))


def clouds(dice: Dice, horizon: float, colour: Colour, opacity: float = 0.8, cover: float = 0.5) -> str:
    """Long soft clouds, flatter towards the horizon; `cover` is the share of sky they take."""
    seed = dice.whole(1, 9999)
    label = f"cloud{seed}"
    gain = 5.2
    shift = -gain * (0.74 - 0.42 * cover)
    veil = svg.Blend(
        (0, 0),
        (0, horizon),
        (
            (0.0, tint("#ffffff"), 0.25),
            (0.55, tint("#ffffff"), 1.0),
            (0.93, tint("#ffffff"), 0.5),
            (1.0, tint("#ffffff"), 0.0),
        ),
    )
    row = f"0 0 0 0 {colour.red**0.4545:.3f} 0 0 0 0 {colour.green**0.4545:.3f} 0 0 0 0 {colour.blue**0.4545:.3f}"
    noise = (
        f'<filter id="{label}" x="0" y="0" width="{WIDTH}" height="{HEIGHT}" filterUnits="userSpaceOnUse" '
        f'color-interpolation-filters="sRGB">'
        f'<feTurbulence type="fractalNoise" baseFrequency="0.0016 0.0078" numOctaves="6" seed="{seed}"/>'
        f'<feColorMatrix values="{row} {gain} 0 0 0 {shift:.3f}"/></filter>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" filter="url(#{label})"/>'
    )
    return svg.group(svg.masked(noise, svg.wash(veil)), opacity)


def low_sun(x: float, y: float, radius: float, colour: Colour) -> str:
    """The glow about a sun near the horizon; its disc comes last, over everything that the glow lies upon."""
    near = radius * 2.2
    wide = svg.disc((x, y), radius * 18, svg.halo((x, y), radius * 18, colour, 0.75))
    return wide + svg.disc((x, y), near, svg.halo((x, y), near, tint("#ffe7a6"), 0.9))
