"""What stands for templates, and for the frame around their pages."""

from pathlib import Path

import pytest

from plugins.building.templates import Templates

SOURCES = {
    "base.html": '{% from "top.html" import top %}{{ asset("site.css") }}{% block title %}{% endblock %}',
    "top.html": "",
    "head.html": '{% extends "base.html" %}',
    "story.html": '{% extends "head.html" %}{% from "card.html" import card %}',
    "card.html": "",
    "search.html": '{% extends "head.html" %}{{ asset("search.js") }}',
    "feed.xml": '{% include "card.html" %}',
}


def names(theme: Path, changed: str = "", assets: str = "") -> dict[str, str]:
    """Return the names of templates, and that of the frame, where one source is another than usual."""
    (theme / "templates").mkdir(exist_ok=True)
    for name, source in SOURCES.items():
        text = source + "x" * (name == changed)
        (theme / "templates" / name).write_text(text, encoding="utf-8")
    templates = Templates(theme, "code", assets)
    return {**templates.names(), "frame": templates.frame}


@pytest.mark.parametrize(
    ("changed", "others"),
    [
        ("base.html", {"frame"}),
        ("top.html", {"top.html", "frame"}),
        ("head.html", {"head.html", "story.html", "search.html"}),
        ("story.html", {"story.html"}),
        ("card.html", {"card.html", "story.html", "feed.xml"}),
    ],
)
def test_a_change_names_what_it_shows_in(tmp_path: Path, changed: str, others: set[str]) -> None:
    """Pages do not depend on their frame, nor the frame on its pages."""
    before, after = names(tmp_path), names(tmp_path, changed)
    assert {each for each in before if before[each] != after[each]} == others


def test_assets_count_where_they_are_asked_for(tmp_path: Path) -> None:
    """A new stylesheet is another frame; a story does not know of it."""
    before, after = names(tmp_path), names(tmp_path, assets="new")
    assert {each for each in before if before[each] != after[each]} == {"frame", "search.html"}


def test_new_blocks_change_all_that_fill_them(tmp_path: Path) -> None:
    """The places of a page are told by the blocks there were when it was rendered."""
    before = names(tmp_path)
    SOURCES["base.html"], usual = SOURCES["base.html"] + "{% block foot %}{% endblock %}", SOURCES["base.html"]
    after = names(tmp_path)
    SOURCES["base.html"] = usual
    assert {each for each in before if before[each] == after[each]} == {"top.html", "card.html", "feed.xml"}


def test_pages_know_whether_they_are_framed(tmp_path: Path) -> None:
    """What extends the base does, through whatever it extends."""
    names(tmp_path)
    templates = Templates(tmp_path, "code")
    assert [name for name in SOURCES if templates.framed(name)] == [
        "base.html",
        "head.html",
        "story.html",
        "search.html",
    ]
