"""The checker as a step of a build."""

import pickle
from typing import Any

from plugins.accessibility.plugin import AccessibilityGenerator
from plugins.accessibility.registry import BASES
from plugins.domain.language import KAZAKH
from plugins.pages.page import Page
from tests.site import CONTENT, site_config


def generated() -> dict[str, Any]:
    """Return the context after the step."""
    context: dict[str, Any] = {"SITE": site_config(CONTENT), "problems": [], "page_checks": [], "frame_checks": []}
    AccessibilityGenerator(context).generate_context()
    return context


def test_theme_has_no_fault_and_the_rules_are_told() -> None:
    """The colours of the theme are judged at once, and the statement learns what the rules rest on."""
    context = generated()
    assert context["problems"] == []
    assert context["accessibility_rules"] is BASES


def test_check_goes_into_other_processes() -> None:
    """Workers get the check of pages by pickling, and it finds there what it finds here."""
    (check,) = generated()["page_checks"]
    page = Page("kk/index.html", KAZAKH, "story.html", None)
    found = list(pickle.loads(pickle.dumps(check))(page, "<html lang=kk><main><h1>Сот</h1></main>"))  # noqa: S301
    assert [(each.path, each.rule) for each in found] == [("/theme/templates/base.html", "page-title-missing")]
