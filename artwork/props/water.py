"""Still or rippled water that mirrors what stands behind it."""

from __future__ import annotations

from artwork.drawing import svg
from artwork.drawing.camera import HEIGHT, WIDTH
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice


def mirrored(content: str, shore: float, dice: Dice, deep: Colour, ripple: float = 16, dim: float = 0.34) -> str:
    """A picture turned upside down at the shore line, broken by ripples that grow towards the viewer."""
    seed = dice.whole(1, 9999)
    label = f"ripple{seed}"
    area = f'filterUnits="userSpaceOnUse" x="0" y="{shore - 2:.0f}" width="{WIDTH}" height="{HEIGHT - shore + 2:.0f}"'
    waves = (
        f'<filter id="{label}" {area} color-interpolation-filters="sRGB">'
        f'<feTurbulence type="fractalNoise" baseFrequency="0.004 0.075" numOctaves="3" seed="{seed}" result="n"/>'
        f'<feDisplacementMap in="SourceGraphic" in2="n" scale="{ripple * 2}" '
        f'xChannelSelector="R" yChannelSelector="G"/>'
        f'<feGaussianBlur stdDeviation="1.1 0.5"/></filter>'
    )
    corners = [(0.0, shore), (float(WIDTH), shore), (float(WIDTH), float(HEIGHT)), (0.0, float(HEIGHT))]
    flip = f'transform="matrix(1.03 0 0 -1 {-0.015 * WIDTH:.0f} {2 * shore:.1f})"'
    turned = f'<g filter="url(#{label})"><g {flip}>{content}</g></g>'
    veil = svg.Blend((0, shore), (0, HEIGHT), ((0.0, deep, dim * 0.5), (1.0, deep, min(1.0, dim * 2.0))))
    return waves + svg.clipped(turned + svg.area(corners, veil, 0.999) + glints(dice, shore), corners)


def glints(dice: Dice, shore: float) -> str:
    """Short bright and dark strokes on the water, finer in the distance."""
    strokes = []
    for _ in range(150):
        share = dice.between(0, 1) ** 1.8
        y = shore + 4 + share * (HEIGHT - shore)
        x, half = dice.between(-40, WIDTH + 40), (8 + 60 * share) * dice.between(0.4, 1)
        colour = tint("#ffffff") if dice.chance(0.62) else tint("#2a5566")
        strokes.append(
            svg.line([(x - half, y), (x + half, y + dice.bell(0.6))], colour, 0.6 + 1.3 * share, 0.06 + 0.08 * share)
        )
    return "".join(strokes)
