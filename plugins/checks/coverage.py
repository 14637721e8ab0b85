"""What the fonts of the site cannot show. The table of what they can is made by ``python -m theme.fonts.subset``."""

import re
from pathlib import Path
from typing import Final

_TABLE: Final = Path(__file__).with_name("coverage.txt")

_UNSEEN: Final = r"\t\n\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f"
"""Signs without a shape of their own: they join, part or turn others, or choose between pictures of them."""


def uncovered(table: str) -> re.Pattern[str]:
    """Return what finds a character outside of a table, in which ranges stand as ``0410-044F,0451``."""
    ranges = re.sub(r"[0-9A-F]+", lambda code: f"\\U{code[0]:0>8}", table.strip()).replace(",", "")
    return re.compile(f"[^{_UNSEEN}{ranges}]")


UNCOVERED: Final = uncovered(_TABLE.read_text(encoding="ascii"))
"""A character that none of the site's fonts has."""
