"""The contrast of what stands on what, in every palette of the theme (WCAG 2.2, 1.4.6 and 1.4.11)."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

from plugins.accessibility.palette import PALETTES, contrast_of, read_palette
from plugins.accessibility.registry import about_theme
from plugins.domain.problem import Problem, problem

GROUNDS: Final = ("paper", "paper-tint", "paper-sky", "paper-gold", "paper-alert")
_TEXTS: Final = ("ink", "ink-soft", "link", "link-visited")
_OWN_GROUNDS: Final = (
    ("on-deep", "deep"),
    ("on-deep-soft", "deep"),
    ("on-deep-link", "deep"),
    ("on-action", "action"),
    ("on-action", "action-hover"),
    ("on-gold", "gold"),
    ("ink-alert", "paper-alert"),
    ("ink", "mark"),
    ("paper", "ink"),
)
_LINES: Final = ("line-control", "line-strong", "focus-ring")

ENHANCED, ON_TINTS, LINES = 7.0, 6.5, 4.5
"""What the site promises: AAA for text on paper, nearly that on tints, more than AA for lines that mean something."""

NEEDED: Final[dict[tuple[str, str], float]] = {
    **{(text, ground): ENHANCED if ground == "paper" else ON_TINTS for text, ground in product(_TEXTS, GROUNDS)},
    **dict.fromkeys(_OWN_GROUNDS, ENHANCED),
    **dict.fromkeys(product(_LINES, GROUNDS), LINES),
}
"""The contrast that each pair of roles needs."""


@about_theme("contrast-too-low", wcag="1.4.3 1.4.6 1.4.11")
def contrast_problems(folder: Path, shown: str) -> Iterator[Problem]:
    """Yield the pairs of roles that are too much alike; ``shown`` is what the folder of the styles is called."""
    for name in PALETTES:
        colours = read_palette(folder, name)
        for (text, ground), needed in NEEDED.items():
            above, below = colours[text], colours[ground]
            if (ratio := contrast_of(above.value, below.value)) < needed:
                yield problem(
                    f"{shown}/{above.file}",
                    above.line,
                    "contrast-too-low",
                    text=text,
                    ground=ground,
                    palette=name,
                    ratio=f"{ratio:.2f}",
                    needed=f"{needed:g}",
                )
