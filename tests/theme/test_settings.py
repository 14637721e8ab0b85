"""Reading settings: kept on the device, there before the first paint, and never in the way."""

import json

from playwright.sync_api import Browser

from tests.theme.browsing import STORY, open_page

KEPT = {"text": "larger", "scheme": "dark"}
KEEP = f"localStorage.setItem('reading', JSON.stringify({json.dumps(KEPT)}));"
SEEN = """
new MutationObserver((_, observer) => {
  if (!document.body) return;
  window.seen = { ...document.documentElement.dataset };
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
"""
FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } });"
DATASET = "({ ...document.documentElement.dataset })"
STORED = "JSON.parse(localStorage.getItem('reading'))"


def test_what_is_kept_stands_before_the_first_paint(browser: Browser) -> None:
    """When the first element of the body is there, the reader's choice is too: nothing flashes."""
    page = open_page(browser, STORY, KEEP + SEEN)
    assert page.evaluate("window.seen") == {"scripted": "", **KEPT}


def test_the_form_shows_what_is_kept(browser: Browser) -> None:
    """Each choice is marked in the sheet; what was not chosen is the usual."""
    page = open_page(browser, STORY, KEEP)
    page.wait_for_selector("[name=text][value=larger]:checked", state="attached")
    checked = page.eval_on_selector_all("[data-module=settings] :checked", "all => all.map(one => one.value)")
    assert checked == ["larger", "", "dark", "", ""]


def test_a_choice_holds_at_once_and_on_the_next_page(browser: Browser) -> None:
    """Who makes the text larger reads large text on, in either language."""
    page = open_page(browser, STORY)
    usual = page.evaluate("getComputedStyle(document.body).fontSize")
    page.locator(".tool:has(.tool-letters)").click()
    page.locator("[name=text][value=large]").check()
    assert page.evaluate(STORED) == {"text": "large"}
    page.goto(page.url.replace("/kk/", "/ru/"))
    assert page.evaluate(DATASET) == {"scripted": "", "text": "large"}
    assert page.evaluate("getComputedStyle(document.body).fontSize") > usual


def test_the_usual_can_be_had_back(browser: Browser) -> None:
    """One button takes every choice back."""
    page = open_page(browser, STORY, "if (!sessionStorage.done) " + KEEP + " sessionStorage.done = 1;")
    page.locator(".tool:has(.tool-letters)").click()
    page.locator("button[type=reset]").click()
    assert page.evaluate(DATASET) == {"scripted": ""}
    assert page.evaluate(STORED) == {}


def test_a_device_that_keeps_nothing_is_no_obstacle(browser: Browser) -> None:
    """Where storage is forbidden a choice holds for the page that is open."""
    page = open_page(browser, STORY, FORBIDDEN)
    page.locator(".tool:has(.tool-letters)").click()
    page.locator("[name=contrast][value=more]").check()
    assert page.evaluate(DATASET) == {"scripted": "", "contrast": "more"}


def test_what_is_kept_by_nobody_of_ours_is_no_choice(browser: Browser) -> None:
    """Values that cannot be read, and names that are no setting, change nothing."""
    for stored in ("{", "null", '{"text": 5, "style": "x"}'):
        page = open_page(browser, STORY, f"localStorage.setItem('reading', {json.dumps(stored)});")
        assert page.evaluate(DATASET) == {"scripted": ""}
