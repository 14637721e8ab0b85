"""Targets taken apart: where a path leads, and that none leads out."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.links.target import Target, ToFile, ToStory, point, split

HERE = "courtroom/2026/2026-11-12-alimony"
THERE = "press-releases/2026/2026-11-18-briefing"
ABOUT = "pages/about"
FOLDERS = {HERE, THERE, ABOUT}
LANGUAGES = (KAZAKH, RUSSIAN)

parts = st.lists(st.sampled_from(["..", ".", "", "a", "2026", "kk.md", "%2e%2e", "%2F"]), max_size=8)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("report.pdf", f"{HERE}/report.pdf"),
        ("./report.pdf", f"{HERE}/report.pdf"),
        ("%D0%B0.pdf", f"{HERE}/а.pdf"),
        ("report.pdf?x=1", f"{HERE}/report.pdf"),
        ("../../../press-releases/2026/2026-11-18-briefing/kk.md", f"{THERE}/kk.md"),
        ("../../../pages/about/", ABOUT),
        ("/pages/about", ABOUT),
        ("//pages//about//", ABOUT),
        ("/", ""),
        ("", HERE),
    ],
)
def test_path_is_relative_to_the_story_or_the_content(written: str, path: str) -> None:
    """A path without a slash in front begins in the folder of the story, one with it in the content folder."""
    assert split(written, HERE) == Target(path, "")


def test_anchor_stands_behind_the_path() -> None:
    """An anchor is what follows the first #, decoded like the path."""
    assert split("../x/#a%20b#c", HERE) == Target("courtroom/2026/x", "a b#c")


@given(parts, st.booleans())
def test_no_path_leads_out(path: list[str], absolute: bool) -> None:
    """However it is spelled, a target lies in the content folder, or there is none."""
    written = ("/" if absolute else "") + "/".join(path)
    target = split(written, HERE)
    if target:
        inside = posixpath.normpath(f"/content/{target.path}")
        assert inside == "/content" or inside.startswith("/content/")
        assert ".." not in target.path.split("/")


@pytest.mark.parametrize(
    "written", ["../../../..", "../../../../x", "/..", "/../x", "x/../../../../../y", "%2e%2e/../../.."]
)
def test_path_that_climbs_out_is_none(written: str) -> None:
    """A path that leaves the content folder on its way is refused, even if it came back."""
    assert split(written, HERE) is None


@given(st.sampled_from(sorted(FOLDERS)), st.sampled_from((KAZAKH, RUSSIAN, None)))
def test_story_is_named_by_folder_or_half(folder: str, language: Language | None) -> None:
    """A folder is a story in the language of the page; a half is the story in its own."""
    path = f"{folder}/{language}.md" if language else folder
    assert point(Target(path, "a"), LANGUAGES, FOLDERS) == ToStory(folder, language, "a")


def test_other_names_are_files() -> None:
    """What else lies in the folder of a story is a file; what lies nowhere is nothing."""
    assert point(Target(f"{HERE}/en.md", ""), LANGUAGES, FOLDERS) == ToFile(HERE, "en.md")
    assert point(Target("courtroom/2026", ""), LANGUAGES, FOLDERS) is None
    assert point(Target(f"{HERE}/photos/a.jpg", ""), LANGUAGES, FOLDERS) is None
