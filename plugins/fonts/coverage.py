"""The characters that the fonts of the site have, from the table that ``python -m theme.fonts.subset`` makes."""

import re
from pathlib import Path
from typing import Final

_UNSEEN: Final = r"\t\n\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f"
"""Signs without a shape of their own: they join, part or turn others, or choose between pictures of them."""


def read_table(text: str) -> dict[str, str]:
    """Return the ranges of code points, as ``0410-044F,0451``, by the name of the font: one line for each."""
    return dict(line.split() for line in text.splitlines())


def lacking(*tables: str) -> re.Pattern[str]:
    """Return what finds a character that is in none of the tables."""
    ranges = re.sub(r"[0-9A-F]+", lambda code: f"\\U{code[0]:0>8}", ",".join(tables)).replace(",", "")
    return re.compile(f"[^{_UNSEEN}{ranges}]")


COVERAGE: Final = read_table(Path(__file__).with_name("coverage.txt").read_text(encoding="ascii"))
"""What each font has."""

UNCOVERED: Final = lacking(*COVERAGE.values())
"""A character that no font has."""
