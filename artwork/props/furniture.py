"""Furniture of a court, made about the origin with its front to the viewer (towards less z)."""

from __future__ import annotations

from artwork.drawing.colour import Colour, tint
from artwork.drawing.solid import Solid, box, drum

OAK, WALNUT, STEEL = tint("#c6a276"), tint("#8c6544"), tint("#6d7a80")
TEAL, PAPER, STONE = tint("#2c6473"), tint("#fbf7ec"), tint("#e4dccb")


def chair(seat: Colour = TEAL, legs: Colour = STEEL) -> list[Solid]:
    """A visitor's chair that looks away from the viewer: its back stands in front."""
    return [
        box((-0.24, 0.42, -0.22), (0.24, 0.48, 0.26), seat),
        box((-0.23, 0.52, -0.28), (0.23, 0.92, -0.23), seat),
        *(box((x - 0.02, 0, z - 0.02), (x + 0.02, 0.42, z + 0.02), legs) for x in (-0.21, 0.21) for z in (-0.18, 0.22)),
        *(box((x - 0.02, 0.42, -0.27), (x + 0.02, 0.56, -0.23), legs) for x in (-0.2, 0.2)),
    ]


def armchair(seat: Colour = TEAL, height: float = 1.25) -> list[Solid]:
    """A judge's high-backed chair that looks at the viewer."""
    return [
        box((-0.08, 0, -0.08), (0.08, 0.4, 0.08), STEEL),
        box((-0.3, 0.4, -0.3), (0.3, 0.5, 0.3), seat),
        box((-0.3, 0.5, 0.22), (0.3, height, 0.32), seat),
        box((-0.36, 0.5, -0.22), (-0.3, 0.7, 0.22), WALNUT),
        box((0.3, 0.5, -0.22), (0.36, 0.7, 0.22), WALNUT),
    ]


def bench(length: float, wood: Colour = OAK) -> list[Solid]:
    """A public bench that looks away from the viewer."""
    half = length / 2
    return [
        box((-half, 0.40, -0.2), (half, 0.46, 0.26), wood),
        box((-half, 0.52, -0.26), (half, 0.68, -0.21), wood),
        box((-half, 0.72, -0.27), (half, 0.94, -0.22), wood),
        *(box((x - 0.03, 0, -0.2), (x + 0.03, 0.4, 0.22), wood.scaled(0.75)) for x in (-half + 0.2, 0.0, half - 0.2)),
        *(
            box((x - 0.03, 0.3, -0.21), (x + 0.03, 0.88, -0.2), wood.scaled(0.75))
            for x in (-half + 0.2, 0.0, half - 0.2)
        ),
    ]


def table(length: float, depth: float = 0.75, wood: Colour = OAK, front: bool = False) -> list[Solid]:
    """A table; with a front it hides the legs of those who sit behind."""
    x, z = length / 2, depth / 2
    board = [box((-x + 0.06, 0.12, z - 0.10), (x - 0.06, 0.71, z - 0.07), wood)] if front else []
    legs = [
        box((a - 0.03, 0, b - 0.03), (a + 0.03, 0.71, b + 0.03), wood.scaled(0.8))
        for a in (-x + 0.06, x - 0.06)
        for b in (-z + 0.06, z - 0.06)
    ]
    return [box((-x, 0.71, -z), (x, 0.76, z), wood), *legs, *board]


def papers(width: float = 0.22, depth: float = 0.3, sheets: int = 3, colour: Colour = PAPER) -> list[Solid]:
    """A pile of paper."""
    return [box((-width / 2, 0, -depth / 2), (width / 2, 0.008 * sheets, depth / 2), colour)]


def books(colours: tuple[Colour, ...]) -> list[Solid]:
    """Books lying on each other, spines to the viewer."""
    pile: list[Solid] = []
    for at, colour in enumerate(colours):
        inset = 0.012 * ((at * 7) % 3)
        pile.append(box((-0.16 + inset, at * 0.045, -0.11), (0.15 - inset, at * 0.045 + 0.043, 0.11), colour))
    return pile


def microphone(height: float = 0.32) -> list[Solid]:
    """A microphone on a stem."""
    stem = tint("#2b3438")
    return [
        drum((0, 0, 0), 0.055, 0.025, stem, 12),
        drum((0, 0.025, 0), 0.008, height, stem, 6),
        drum((0, height + 0.02, 0), 0.022, 0.07, tint("#3d494e"), 10),
    ]
