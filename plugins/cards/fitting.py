"""Fitting: the size of letters at which a text has room, and its lines at that size."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count, takewhile
from typing import Final

from plugins.cards.lines import Width, break_lines

ABOVE: Final = 0.95
BELOW: Final = 0.28
"""How far letters with all their marks reach above and below the foot of a line, in sizes of the font."""

EVEN: Final = 0.45
"""The least part of the longest line that the shortest should have."""

LITTLE: Final = 0.7
"""How much smaller letters may be for the sake of even lines."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a block of lines is set, in pixels but for ``leading``, the distance between feet, which is in sizes.

    ``sizes`` are those of the font, from the one that is liked most. Lines are no wider than ``measure``, and together
    no higher than ``room``.
    """

    font: str
    colour: str
    sizes: tuple[float, ...]
    leading: float
    measure: float
    room: float


def fit(parts: list[str], style: Style, width: Width) -> tuple[float, list[str]]:
    """Return size and lines: the largest size that leaves them room, or one a little smaller that makes them even."""
    sizes = ((size, _lines(parts, size, style, width)) for size in sizes_from(style.sizes))
    fitting = ((size, lines) for size, lines in sizes if lines is not None)
    largest = next(fitting)
    little = takewhile(lambda way: way[0] >= LITTLE * largest[0], fitting)
    return next((way for way in (largest, *little) if _even(way[1], width)), largest)


def _lines(parts: list[str], size: float, style: Style, width: Width) -> list[str] | None:
    """Return the lines of a text at a size, None if they need more room than there is."""
    lines = break_lines(parts, style.measure / size, width)
    fits = lines is not None and _height(len(lines), size, style.leading) <= style.room
    return lines if fits else None


def _even(lines: list[str], width: Width) -> bool:
    """True when no line looks like a remnant of another."""
    widths = [width(line) for line in lines] or [0]
    return min(widths) >= EVEN * max(widths)


def sizes_from(liked: tuple[float, ...]) -> Iterator[float]:
    """Yield the sizes that are liked, and then ever smaller ones."""
    return chain(liked, (liked[-1] * 0.9**times for times in count(1)))


def _height(lines: int, size: float, leading: float) -> float:
    return (ABOVE + leading * (lines - 1) + BELOW) * size
