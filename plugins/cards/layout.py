"""Layout: the words of a card to lines of letters, each with its font, size, colour and place. Pure; all in pixels.

Title and note stand on the horizon, the line that opens every part of a page; the facts stand below it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from plugins.cards.fitting import ABOVE, Style, fit, sizes_from
from plugins.cards.lines import pieces
from plugins.cards.words import Words
from plugins.fonts.coverage import COVERAGE, lacking

WIDTH: Final = 1200
HEIGHT: Final = 630
MARGIN: Final = 72
MEASURE: Final = WIDTH - 2 * MARGIN
"""As wide as a line may be."""

HORIZON: Final = 518
CLEAR: Final = 44
"""From the foot of the last line above the horizon to the horizon."""

HEAD: Final = "literata-600"
BOLD: Final = "golos-text-600"
TEXT: Final = "golos-text-400"

Measure = Callable[[str, str], float]
"""How wide a text is in a font, in sizes of the font."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its upper left corner, its width and its height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """Letters of one look: ``x`` is where they begin, ``y`` their foot, ``colour`` a name of the palette."""

    text: str
    font: str
    size: float
    colour: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A card as it is drawn; the frame stands around a word of warning."""

    lines: tuple[Line, ...]
    mark: Box
    frame: Box | None


TITLE: Final = Style(HEAD, "ink", (92, 84, 76, 68, 62, 56, 52, 48, 44, 40), 1.14, MEASURE, 340)
SHORTER_TITLE: Final = Style(HEAD, "ink", TITLE.sizes, 1.14, MEASURE, 210)
NOTE: Final = Style(TEXT, "ink-soft", (36, 32, 28, 24), 1.3, MEASURE, 120)
FACT_SIZES: Final = (30, 28, 26, 24)
BRAND: Final = 38
STATE: Final = 28


def lay_out(words: Words, measure: Measure) -> Layout:
    """Return where everything stands; a text that is too long for every size of its style is set still smaller."""
    foot = HORIZON - CLEAR
    note = _block(words.note, NOTE, foot, measure)
    above = _top(note) - CLEAR if note else foot
    title = _block(words.title, SHORTER_TITLE if note else TITLE, above, measure)
    mark = Box(MARGIN, 44, 72, 72) if words.brand else Box(MARGIN, 60, 144, 144)
    brand = Line(words.brand, HEAD, BRAND, "ink", mark.x + mark.width + 20, mark.y + 49)
    state, frame = _state(words.state, measure)
    return Layout((brand, *state, *title, *note, *_facts(words.facts, measure)), mark, frame)


def _block(text: str, style: Style, foot: float, measure: Measure) -> list[Line]:
    """Return the lines of a text, the last of them at ``foot``."""
    font, parts = _font(text, style.font), pieces(text)
    size, lines = fit(parts, style, partial(measure, font))
    feet = (foot - style.leading * size * above for above in reversed(range(len(lines))))
    return [Line(line, font, size, style.colour, MARGIN, y) for line, y in zip(lines, feet, strict=True)]


def _top(lines: list[Line]) -> float:
    return lines[0].y - ABOVE * lines[0].size


def _font(text: str, liked: str) -> str:
    """Return the font for a text: the other family where the one that is liked lacks a letter."""
    family = liked.rpartition("-")[0]
    other = BOLD if liked == HEAD else HEAD
    return other if lacking(COVERAGE[family]).search(text) else liked


def _state(word: str, measure: Measure) -> tuple[list[Line], Box | None]:
    """Return a word of warning at the right edge, with its frame."""
    if not word:
        return [], None
    width = measure(BOLD, word) * STATE
    frame = Box(WIDTH - MARGIN - width - 36, 54, width + 36, 52)
    return [Line(word, BOLD, STATE, "ink", frame.x + 18, frame.y + 36)], frame


def _facts(facts: tuple[str, ...], measure: Measure) -> list[Line]:
    """Return the facts on one line: the first is what the card is, the others where and when."""
    if not facts:
        return []
    kind, rest = facts[0], "".join(f"  ·  {fact}" for fact in facts[1:])
    fonts = _font(kind, BOLD), _font(rest, TEXT)
    widths = measure(fonts[0], kind), measure(fonts[1], rest)
    size = next(size for size in sizes_from(FACT_SIZES) if sum(widths) * size <= MEASURE)
    y = HORIZON + 62
    return [
        Line(kind, fonts[0], size, "link", MARGIN, y),
        Line(rest, fonts[1], size, "ink-soft", MARGIN + widths[0] * size, y),
    ]
