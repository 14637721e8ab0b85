"""Every example alone in a browser: what axe finds in it, and what a screen reader is told."""

from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from audit.accessibility import AXE, OPTIONS
from audit.packages import JUDGES, install, missing
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.templating.annotations import without_annotations
from tests.conftest import need
from tests.theme.browsing import STORY, open_page
from tests.theme.shown import EXAMPLES, render

SPOKEN: Final = Path(__file__).with_name("spoken")
PUT: Final = """html => {
  document.body.innerHTML = `<main id="shown">${html}</main>`;
  for (const each of document.querySelectorAll("[popover]")) each.removeAttribute("popover");
}"""
WHOLE_PAGE: Final = (
    "page-has-heading-one",
    "landmark-one-main",
    "region",
    "heading-order",
    "landmark-banner-is-top-level",
)
WHOLE_PAGE_TOO: Final = ("landmark-contentinfo-is-top-level", "landmark-no-duplicate-banner", "landmark-unique")
RULES: Final = {**OPTIONS["rules"], **{rule: {"enabled": False} for rule in (*WHOLE_PAGE, *WHOLE_PAGE_TOO)}}


def put(page: Page, name: str, language: Language) -> None:
    """Show an example, and nothing else, on an open page."""
    page.evaluate(PUT, without_annotations(render(name, language)))


def spoken(browser: Browser, language: Language) -> str:
    """Return what a screen reader is told of every example, each under its name."""
    page = open_page(browser, STORY.replace("/kk/", f"/{language}/"), viewport={"width": 1280, "height": 800})
    told = []
    for name in EXAMPLES[language]:
        put(page, name, language)
        told.append(f"== {name}\n{page.locator('#shown').aria_snapshot()}\n")
    return "\n".join(told)


@pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
def test_a_screen_reader_is_told_what_was_agreed(browser: Browser, language: Language) -> None:
    """Roles, names and states change on purpose only: `python -m tests.theme.spoken.agree` agrees anew."""
    agreed = (SPOKEN / f"{language}.yaml").read_text(encoding="utf-8")
    assert spoken(browser, language).splitlines() == agreed.splitlines()


@pytest.mark.parametrize(("language", "scheme", "width"), [(KAZAKH, "light", 360), (RUSSIAN, "dark", 1280)])
def test_axe_finds_nothing(browser: Browser, language: Language, scheme: Any, width: int) -> None:
    """Each example alone keeps to WCAG 2.2 and to best practice; what concerns a whole page is judged on pages."""
    for part in missing(JUDGES):
        need(part, None)
    assert install(JUDGES)
    size = {"width": width, "height": 800}
    page = open_page(
        browser, STORY.replace("/kk/", f"/{language}/"), color_scheme=scheme, viewport=size, bypass_csp=True
    )
    page.add_script_tag(path=AXE)
    faults = {}
    for name in EXAMPLES[language]:
        put(page, name, language)
        results = page.evaluate("options => axe.run('#shown', options)", {**OPTIONS, "rules": RULES})
        found = [(each["id"], node["html"]) for each in results["violations"] for node in each["nodes"]]
        faults.update({name: found} if found else {})
    assert faults == {}
