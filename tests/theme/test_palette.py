"""Colours: what can be told apart, by whomever and in whatever light."""

import re

from plugins.accessibility.contrast import contrast_problems
from tests.theme.shown import STATIC


def test_everything_can_be_told_from_its_ground() -> None:
    """Text keeps 7:1 on paper, as level AAA wants it, and nearly that on tints; lines that mean something 4.5:1."""
    assert list(contrast_problems(STATIC / "css", "theme")) == []


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
