"""What a stylesheet makes too small to be pressed is told where it stands."""

from pathlib import Path

import pytest

from plugins.accessibility.targets import target_problems
from tests.theme.shown import STATIC, TEMPLATES

_TEMPLATE = '<a class="tile{% if x %} tile-large{% endif %}" href="/">A</a><p class="text">B</p>'


def lines(folder: Path, css: str) -> list[int]:
    """Return the lines with a problem in a stylesheet of a theme with a link of the class ``tile``."""
    (folder / "tile.html").write_text(_TEMPLATE, encoding="utf-8")
    (folder / "css").mkdir()
    (folder / "css" / "tile.css").write_text(css, encoding="utf-8")
    problems = list(target_problems(folder / "css", folder, "/css"))
    assert {each.path for each in problems} <= {"/css/tile.css"}
    return [each.line for each in problems]


def test_theme_has_targets_that_can_be_hit() -> None:
    """Nothing of the theme is made smaller than 24 pixels."""
    assert list(target_problems(STATIC / "css", TEMPLATES, "/css")) == []


@pytest.mark.parametrize(
    "css",
    [
        ".tile { block-size: 20px }",
        ".tile-large { max-width: 1.4rem }",
        "nav > a:hover { height: 23px }",
        ".text, .tile.open { inline-size: 1em }",
        "@layer components { @media (width < 30rem) { button { width: 1px } } }",
    ],
)
def test_small_target_is_told(css: str, tmp_path: Path) -> None:
    """It is a control by its name or by a class that templates give to one."""
    assert lines(tmp_path, f".text {{ height: 1px }}\n{css}") == [2]


@pytest.mark.parametrize(
    "css",
    [
        ".tile { block-size: 24px }",
        ".tile { min-block-size: 20px }",
        ".tile .text { block-size: 20px }",
        ".tile::after { block-size: 2px }",
        ".text-a { block-size: 2px }",
        ".choice input { inline-size: 1px; clip-path: inset(50%) }",
        ".tile { block-size: var(--target) }",
    ],
)
def test_others_are_not(css: str, tmp_path: Path) -> None:
    """What is no control, is large enough, or is pressed through its label."""
    assert lines(tmp_path, css) == []
