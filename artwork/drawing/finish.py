"""The last coat: glow of the light, mottled wash and the grain of the paper."""

from __future__ import annotations

from artwork.drawing import svg
from artwork.drawing.camera import HEIGHT, WIDTH
from artwork.drawing.colour import tint
from artwork.drawing.dice import Dice

SIZE = f'x="0" y="0" width="{WIDTH}" height="{HEIGHT}"'


def texture(label: str, frequency: str, octaves: int, seed: int, contrast: float) -> str:
    """A grey cloud of noise about the middle grey, as a filter."""
    offset = 0.5 - contrast / 2
    rows = f"{contrast} 0 0 0 {offset} " * 3
    return (
        f'<filter id="{label}" {SIZE} filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">'
        f'<feTurbulence type="fractalNoise" baseFrequency="{frequency}" numOctaves="{octaves}" seed="{seed}"/>'
        f'<feColorMatrix values="{rows}0 0 0 0 1"/></filter>'
    )


def coat(label: str, mode: str, opacity: float) -> str:
    """A texture laid over the picture."""
    return f'<rect {SIZE} filter="url(#{label})" opacity="{opacity}" style="mix-blend-mode:{mode}"/>'


def paper(dice: Dice, grain: float = 0.12) -> str:
    """Mottled wash and fine grain over the picture."""
    return (
        texture("mottle", "0.002 0.0026", 3, dice.whole(1, 9999), 1.2)
        + coat("mottle", "soft-light", 0.11)
        + texture("fibre", "0.02 0.05", 4, dice.whole(1, 9999), 1.3)
        + coat("fibre", "soft-light", 0.035)
        + texture("grain", "0.62", 2, dice.whole(1, 9999), 1.3)
        + coat("grain", "soft-light", grain)
    )


def slant(left: bool, strength: float) -> str:
    """Warm light across the picture from one side, cool from the other."""
    warm, cool = tint("#ffe0a4"), tint("#25526e")
    ends = ((0.0, 0.0), (float(WIDTH), float(HEIGHT) * 0.8))
    if not left:
        ends = ((float(WIDTH), 0.0), (0.0, float(HEIGHT) * 0.8))
    stops = ((0.0, warm, strength), (0.5, warm, 0.0), (0.5, cool, 0.0), (1.0, cool, strength))
    return svg.wash(svg.Blend(*ends, stops), mode="soft-light")


def sheet(content: str, dice: Dice, mirrored: bool = False, grain: float = 0.12) -> str:
    """The finished picture: content, turned left to right if wished, under its last coat."""
    turned = f' transform="matrix(-1 0 0 1 {WIDTH} 0)"' if mirrored else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<g style="isolation:isolate">{svg.wash(tint("#f6f2e8"))}'
        f"<g{turned}>{content}</g>{paper(dice, grain)}</g></svg>"
    )
