"""The contrast of the theme's roles, in each palette."""

import shutil
from pathlib import Path

import pytest

from plugins.accessibility.contrast import contrast_problems
from plugins.accessibility.palette import PALETTES, contrast_of, read_palette
from tests.theme.shown import STATIC

STYLES = STATIC / "css"


def changed(folder: Path, file: str, before: str, after: str) -> Path:
    """Return a copy of the styles with one colour changed."""
    for name in ("palette.css", "dark.css", "contrast.css"):
        shutil.copy(STYLES / name, folder / name)
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#000000", 21), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1)],
)
def test_ratio_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Black on white is 21 : 1 either way round, the grey that just fails AA is 4.48 : 1."""
    assert contrast_of(one, other) == pytest.approx(ratio, abs=0.005)


def test_palettes_differ() -> None:
    """Dark is dark, and high contrast is black on white or white on black."""
    papers = [read_palette(STYLES, name)["paper"].value for name in PALETTES]
    assert papers == ["#ffffff", "#ffffff", "#10181e", "#000000"]


@pytest.mark.parametrize(
    ("file", "before", "after", "palettes"),
    [
        ("palette.css", "--on-deep: #eef3f5;", "--on-deep: #20343e;", {"light usual", "dark usual"}),
        ("dark.css", "light-dark(#41505b, #b9c6ce)", "light-dark(#41505b, #666666)", {"dark usual"}),
        ("contrast.css", "light-dark(#00303b, #a6efff)", "light-dark(#8899aa, #a6efff)", {"light more"}),
    ],
)
def test_pale_colour_is_named_with_its_line(
    tmp_path: Path, file: str, before: str, after: str, palettes: set[str]
) -> None:
    """A colour too near its ground is told where it is written, for each palette that shows it."""
    found = list(contrast_problems(changed(tmp_path, file, before, after), "theme/static/css"))
    line = (tmp_path / file).read_text(encoding="utf-8").split(after, maxsplit=1)[0].count("\n") + 1
    assert (f"theme/static/css/{file}", line) in {(each.path, each.line) for each in found}
    assert {dict(each.parameters)["palette"] for each in found} == palettes
