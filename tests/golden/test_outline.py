"""The small site as a whole, held against the outline that was last agreed on."""

from pathlib import Path

from tests.building.built import build
from tests.golden.outline import GOLDEN, outline


def test_the_site_is_as_agreed(tmp_path: Path) -> None:
    """Pages, titles, headings and links change on purpose only: `python -m tests.golden.outline` agrees anew."""
    assert outline(build(tmp_path / "output")).splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()
