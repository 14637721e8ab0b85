"""The checker as a step of a build."""

import pickle
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.accessibility.plugin import AccessibilityGenerator
from plugins.accessibility.registry import BASES
from plugins.building.frame import whole
from plugins.building.workshop import Workshop
from plugins.domain.language import KAZAKH
from plugins.pages.page import Page
from tests.site import CONTENT, site_config


@pytest.fixture
def generated(tmp_path: Path) -> Iterator[dict[str, Any]]:
    """Return the context after the step."""
    site = replace(site_config(CONTENT), cache=tmp_path)
    context: dict[str, Any] = {"SITE": site, "problems": [], "page_checks": [], "frame_checks": []}
    with closing(Workshop(site)) as context["workshop"]:
        AccessibilityGenerator(context).generate_context()
        yield context


def test_theme_has_no_fault_and_the_rules_are_told(generated: dict[str, Any]) -> None:
    """The colours of the theme are judged at once, and the statement learns what the rules rest on."""
    assert generated["problems"] == []
    assert generated["accessibility_rules"] is BASES


def test_check_goes_into_other_processes(generated: dict[str, Any]) -> None:
    """Workers get the check of pages by pickling, and it finds there what it finds here."""
    (check,) = generated["page_checks"]
    page = Page("kk/index.html", KAZAKH, "story.html", None)
    found = list(pickle.loads(pickle.dumps(check))(page, whole("<html lang=kk><main><h1>Сот</h1></main>")))  # noqa: S301
    assert [(each.path, each.rule) for each in found] == [("/theme/templates/base.html", "page-title-missing")]
