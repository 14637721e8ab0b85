"""The roles of colour as the stylesheets define them, in each of the four palettes a reader may have."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product
from typing import Final

from tests.theme.shown import STATIC

Palette = Mapping[str, str]
"""The colour of each role, ``#rrggbb``."""

PALETTES: Final = tuple(" ".join(words) for words in product(("light", "dark"), ("usual", "more")))

_ROLE: Final = re.compile(r"--([\w-]+): ([^;]+);")
_BOTH: Final = re.compile(r"light-dark\((#\w{6}), (#\w{6})\)")
_ANOTHER: Final = re.compile(r"var\(--([\w-]+)\)")


@cache
def palette(name: str) -> Palette:
    """Return the palette of that name: ``dark more`` is dark with high contrast."""
    scheme, contrast = name.split()
    written = roles("palette.css") | roles("dark.css")
    if contrast == "more":
        written |= roles("contrast.css")
    return {role: colour for role in written if (colour := _colour(role, written, scheme))}


def roles(file: str) -> dict[str, str]:
    """Return what a stylesheet writes for each role; the last counts."""
    return dict(_ROLE.findall((STATIC / "css" / file).read_text(encoding="utf-8")))


def _colour(role: str, written: Mapping[str, str], scheme: str) -> str:
    value = written[role]
    if another := _ANOTHER.fullmatch(value):
        return _colour(another[1], written, scheme)
    if both := _BOTH.fullmatch(value):
        return both[1 if scheme == "light" else 2]
    return value if re.fullmatch(r"#\w{6}", value) else ""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
