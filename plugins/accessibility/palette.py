"""The roles of colour as the theme's stylesheets define them, in each of the four palettes a reader may have."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

PALETTES: Final = tuple(" ".join(words) for words in product(("light", "dark"), ("usual", "more")))
"""``dark more`` is dark with high contrast."""

_FILES: Final = {"usual": ("palette.css", "dark.css"), "more": ("palette.css", "dark.css", "contrast.css")}
_ROLE: Final = re.compile(r"^\s*--([\w-]+): ([^;]+);", re.MULTILINE)
_BOTH: Final = re.compile(r"light-dark\((#\w{6}), (#\w{6})\)")
_ANOTHER: Final = re.compile(r"var\(--([\w-]+)\)")
_PLAIN: Final = re.compile(r"#\w{6}")


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour of a role, ``#rrggbb``, with the stylesheet and the line that give it."""

    value: str
    file: str
    line: int


def read_palette(folder: Path, name: str) -> dict[str, Colour]:
    """Return the colours of a palette by their roles; those of a later stylesheet take the place of earlier ones."""
    scheme, contrast = name.split()
    written: dict[str, Colour] = {}
    for file in _FILES[contrast]:
        written |= _roles(folder, file)
    found = {role: _resolved(role, written, scheme) for role in written}
    return {role: colour for role, colour in found.items() if _PLAIN.fullmatch(colour.value)}


def _roles(folder: Path, file: str) -> dict[str, Colour]:
    """Return what a stylesheet gives each role; the same roles may stand again in it, for a question to the device."""
    text = (folder / file).read_text(encoding="utf-8")
    found: dict[str, Colour] = {}
    for match in _ROLE.finditer(text):
        found.setdefault(match[1], Colour(match[2], file, text.count("\n", 0, match.start(1)) + 1))
    return found


def _resolved(role: str, written: Mapping[str, Colour], scheme: str) -> Colour:
    colour = written[role]
    if another := _ANOTHER.fullmatch(colour.value):
        return Colour(_resolved(another[1], written, scheme).value, colour.file, colour.line)
    if both := _BOTH.fullmatch(colour.value):
        return Colour(both[1 if scheme == "light" else 2], colour.file, colour.line)
    return colour


def contrast_of(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
