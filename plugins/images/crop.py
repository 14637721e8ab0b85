"""Cropping: which part of a picture a card shows."""

from dataclasses import dataclass
from typing import Final

CARD: Final = (3, 2)
"""The ratio of the pictures on cards, width to height."""

CENTRE: Final = (50, 50)
"""The focus of a picture whose focus nobody chose."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture in pixels, counted from its upper left corner."""

    left: int
    top: int
    width: int
    height: int


def crop(width: int, height: int, focus: tuple[int, int], ratio: tuple[int, int]) -> Box:
    """Return the largest box of that ratio, to the nearest pixel, whose middle is as near to the focus as it can be.

    ``focus`` is in per cent of the width and of the height. The box always holds the focus.
    """
    across, down = ratio
    box_width = min(width, max(1, round(height * across / down)))
    box_height = min(height, max(1, round(width * down / across)))
    return Box(_start(width, box_width, focus[0]), _start(height, box_height, focus[1]), box_width, box_height)


def _start(length: int, part: int, focus: int) -> int:
    return min(max(0, round(length * focus / 100 - part / 2)), length - part)
