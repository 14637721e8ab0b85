"""Folders to places in the site, and why there is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.identifier import Slug
from plugins.domain.problem import FileReport
from plugins.domain.section import SECTIONS, Kind, Section
from plugins.library.place import Place, find_place, holds_stories
from tests.stories import slugs

dated = st.sampled_from([section for section in SECTIONS.values() if section.dated])


def place_of(folder: str) -> tuple[Place | None, list[str]]:
    """Return the place of a folder and the rules that it breaks."""
    report = FileReport(folder)
    return find_place(folder, report), [problem.rule for problem in report.problems]


@given(dated, st.dates(min_value=date(1000, 1, 1)), slugs)
def test_day_and_slug_stand_in_the_folder(section: Section, day: date, slug: str) -> None:
    """The name of a folder says when and under which address, once, for both halves."""
    assert place_of(f"{section.id}/{day.year}/{day}-{slug}") == (Place(section, Slug(slug), day), [])


@given(slugs)
def test_person_has_a_slug_alone(slug: str) -> None:
    """A biography has no day."""
    person = next(section for section in SECTIONS.values() if section.kind is Kind.PERSON)
    assert place_of(f"{person.id}/{slug}") == (Place(person, Slug(slug), None), [])


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1), max_size=5).map("/".join))
def test_any_folder_has_a_place_or_a_problem(folder: str) -> None:
    """No folder is passed over silently, and none is told twice."""
    place, rules = place_of(folder)
    assert (place is None) == (len(rules) == 1)


@pytest.mark.parametrize(
    ("folder", "rule"),
    [
        ("films/x", "section-unknown"),
        ("news", "folder-depth"),
        ("news/2026", "folder-depth"),
        ("news/2026-11-20-x", "folder-depth"),
        ("news/2026/2026-11-20-x/y", "folder-depth"),
        ("pages/a/b", "folder-depth"),
        ("news/2026/x", "folder-name"),
        ("news/2026/2026-11-20", "folder-name"),
        ("news/2026/2026-11-20_x", "folder-name"),
        ("news/2026/20-11-2026-x", "folder-name"),
        ("news/2026/2026-02-29-x", "folder-date"),
        ("news/2025/2026-11-20-x", "folder-year"),
        ("news/26/2026-11-20-x", "folder-year"),
        ("news/2026/2026-11-20-Х", "slug-invalid"),
        ("news/2026/2026-11-20-x--y", "slug-invalid"),
        ("pages/search", "slug-reserved"),
        ("pages/news", "slug-reserved"),
    ],
)
def test_folder_in_the_wrong_place_is_told(folder: str, rule: str) -> None:
    """Each way to miss has its own sentence."""
    assert place_of(folder) == (None, [rule])


def test_some_folders_hold_stories_only() -> None:
    """A file between the stories belongs to none of them; below one, its folder is wrong."""
    above = ["", "news", "news/2026", "pages"]
    below = ["news/2026/2026-11-20-x", "news/2026/2026-11-20-x/y", "pages/about", "films", "films/x"]
    assert all(map(holds_stories, above))
    assert not any(map(holds_stories, below))
