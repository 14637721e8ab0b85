"""The theme is judged once, and again when it or what judges it has changed."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from plugins.building.judged import judge_theme
from plugins.building.workshop import Workshop
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem, problem
from tests.site import CONTENT, ROOT, site_config

judged: list[str] = []


def rule(folder: Path, shown: str) -> Iterator[Problem]:
    """Find the first words of a stylesheet wrong."""
    judged.append(shown)
    yield problem(shown, 1, "target-too-small", words=(folder / "a.css").read_text(encoding="utf-8"))


@pytest.fixture
def site(tmp_path: Path) -> SiteConfig:
    """Return a site with a theme of its own."""
    shutil.copytree(ROOT / "theme" / "templates", tmp_path / "theme" / "templates")
    (tmp_path / "theme" / "a.css").write_text("a", encoding="utf-8")
    return replace(site_config(CONTENT), cache=tmp_path / "cache", theme=tmp_path / "theme")


def told(site: SiteConfig, shown: str = "x") -> tuple[int, list[Problem]]:
    """Return how often a build of the site asks the rule, and what it tells."""
    judged.clear()
    with closing(Workshop(site)) as workshop:
        found = list(judge_theme(workshop, partial(rule, site.theme, shown)))
    return len(judged), found


def test_a_theme_is_judged_until_it_changes(site: SiteConfig) -> None:
    """The same problems are told by every build, and looked for by the first one after a change."""
    first = told(site)
    assert first[0] == 1
    assert told(site) == (0, first[1])
    (site.theme / "a.css").write_text("bb", encoding="utf-8")
    again, found = told(site)
    assert again == 1
    assert dict(found[0].parameters) == {"words": "bb"}


def test_another_question_is_another_answer(site: SiteConfig) -> None:
    """What a rule is called with is part of what it finds."""
    assert [told(site, shown)[1][0].path for shown in ("x", "y")] == ["x", "y"]
