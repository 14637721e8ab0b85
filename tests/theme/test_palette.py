"""Colours: what can be told apart, by whomever and in whatever light."""

import re
from itertools import product

import pytest

from tests.theme.palette import PALETTES, contrast, palette
from tests.theme.shown import STATIC

GROUNDS = ("paper", "paper-tint", "paper-sky", "paper-gold")
TEXTS = ("ink", "ink-soft", "link", "link-visited")
every_palette = pytest.mark.parametrize("name", PALETTES)


@every_palette
@pytest.mark.parametrize(("text", "ground"), list(product(TEXTS, GROUNDS)))
def test_text_can_be_read_on_every_ground(name: str, text: str, ground: str) -> None:
    """Text keeps 7:1 on paper, as level AAA wants it, and nearly that on every tint."""
    colours = palette(name)
    assert contrast(colours[text], colours[ground]) >= (7 if ground == "paper" else 6.5)


@every_palette
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on-deep", "deep"),
        ("on-deep-soft", "deep"),
        ("on-deep-link", "deep"),
        ("on-action", "action"),
        ("on-action", "action-hover"),
        ("on-gold", "gold"),
        ("paper", "ink"),
    ],
)
def test_text_can_be_read_on_grounds_of_its_own(name: str, text: str, ground: str) -> None:
    """So does what stands on buttons, on the deep ground and on what is chosen."""
    colours = palette(name)
    assert contrast(colours[text], colours[ground]) >= 7


@every_palette
@pytest.mark.parametrize("line", ["line-control", "line-strong", "focus-ring"])
def test_controls_and_focus_can_be_seen(name: str, line: str) -> None:
    """The border of a control and the ring of the focus stand out from every ground."""
    colours = palette(name)
    assert min(contrast(colours[line], colours[ground]) for ground in GROUNDS) >= 4.5


def test_both_ways_to_high_contrast_are_alike() -> None:
    """Who asks the device for contrast gets what who asks the site gets."""
    css = (STATIC / "css" / "contrast.css").read_text(encoding="utf-8")
    chosen, asked = (re.findall(r"--[\w-]+: [^;]+;", part) for part in css.split("@media"))
    assert chosen == asked


def test_the_light_palette_is_the_same_with_and_without_the_dark() -> None:
    """A browser that does not know light-dark() shows the colours of one that does."""
    static = dict(re.findall(r"--([\w-]+): (#\w+);", (STATIC / "css" / "palette.css").read_text(encoding="utf-8")))
    both = dict(
        re.findall(r"--([\w-]+): light-dark\((#\w+),", (STATIC / "css" / "dark.css").read_text(encoding="utf-8"))
    )
    assert {role: static[role] for role in both} == both
