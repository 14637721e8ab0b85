"""Reading settings: kept on the device, there before the first paint, and never in the way."""

import json

import pytest
from playwright.sync_api import Browser

from tests.theme.browsing import STORY, open_page

PICTURED = "/kk/press-releases/2026/plenary-session/"
LONG = "/kk/courtroom/2026/alimony/"
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
FONT_SIZE = "getComputedStyle(document.querySelector('.prose p')).fontSize"
SPACES = """() => {
  const style = getComputedStyle(document.querySelector(".prose p"));
  const size = parseFloat(style.fontSize);
  return [style.lineHeight, style.letterSpacing, style.wordSpacing].map((each) => parseFloat(each) / size);
}"""
BETWEEN = """() => {
  const style = getComputedStyle(document.querySelector(".prose > * + p"));
  return parseFloat(style.marginBlockStart) / parseFloat(style.fontSize);
}"""
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
    assert checked == ["larger", "", "", "dark", "", "", ""]


def test_a_choice_holds_at_once_and_on_the_next_page(browser: Browser) -> None:
    """Who makes the text larger reads large text on, in either language."""
    page = open_page(browser, STORY)
    usual = page.evaluate("getComputedStyle(document.body).fontSize")
    page.locator(".tool-reading").click()
    page.locator("[name=text][value=large]").check()
    assert page.evaluate(STORED) == {"text": "large"}
    page.goto(page.url.replace("/kk/", "/ru/"))
    assert page.evaluate(DATASET) == {"scripted": "", "text": "large"}
    assert page.evaluate("getComputedStyle(document.body).fontSize") > usual


def test_the_usual_can_be_had_back(browser: Browser) -> None:
    """One button takes every choice back."""
    page = open_page(browser, STORY, "if (!sessionStorage.done) " + KEEP + " sessionStorage.done = 1;")
    page.locator(".tool-reading").click()
    page.locator("button[type=reset]").click()
    assert page.evaluate(DATASET) == {"scripted": ""}
    assert page.evaluate(STORED) == {}


def test_the_text_is_twice_as_large(browser: Browser) -> None:
    """The largest text is 200 %, as WCAG 2.2 (1.4.4) wants it, on the screen and on paper."""
    page = open_page(browser, STORY)
    sizes = []
    for size in ("", "largest"):
        page.evaluate("size => { document.documentElement.dataset.text = size; }", size)
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            sizes.append(float(page.evaluate(FONT_SIZE).removesuffix("px")))
    assert sizes[2:] == pytest.approx([2 * size for size in sizes[:2]], rel=0.01)


def test_wide_spaces_are_as_wide_as_the_standard_says(browser: Browser) -> None:
    """Lines 1.5, paragraphs 2, letters 0.12 and words 0.16 times the size of the text, at least (WCAG 2.2, 1.4.12)."""
    page = open_page(browser, LONG, "localStorage.setItem('reading', '{\"spacing\": \"wide\"}');")
    line, letter, word = page.evaluate(SPACES)
    assert line >= 1.5
    assert letter >= 0.12
    assert word >= 0.16
    assert page.evaluate(BETWEEN) >= 2


def test_one_button_makes_everything_large_and_clear(browser: Browser) -> None:
    """Who expects a version for the visually impaired gets it with one press; other choices stay."""
    page = open_page(browser, STORY, "localStorage.setItem('reading', '{\"scheme\": \"dark\"}');")
    page.locator(".tool-reading").click()
    page.locator("[data-choice]").click()
    chosen = {"text": "larger", "spacing": "wide", "contrast": "more", "scheme": "dark"}
    assert page.evaluate(DATASET) == {"scripted": "", **chosen}
    assert page.evaluate(STORED) == chosen
    assert page.locator("[name=text][value=larger]").is_checked()


def test_words_stand_where_a_picture_is_not_wanted(browser: Browser) -> None:
    """What a figure shows is told in its place; a card has its title."""
    page = open_page(browser, PICTURED, "localStorage.setItem('reading', '{\"pictures\": \"off\"}');")
    assert page.locator("img:visible").count() == 0
    words = page.evaluate("getComputedStyle(document.querySelector('.figure picture'), '::before').content")
    alt = page.locator(".figure img").first.get_attribute("alt")
    assert alt
    assert alt in words


def test_motion_can_be_stilled(browser: Browser) -> None:
    """Whoever wants less of it gets none, whatever the device says."""
    page = open_page(browser, STORY, "localStorage.setItem('reading', '{\"motion\": \"less\"}');")
    moving = "[...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).transitionDuration !== '0s')"
    assert page.evaluate(f"{moving}.length") == 0


def test_a_device_that_keeps_nothing_is_no_obstacle(browser: Browser) -> None:
    """Where storage is forbidden a choice holds for the page that is open."""
    page = open_page(browser, STORY, FORBIDDEN)
    page.locator(".tool-reading").click()
    page.locator("[name=contrast][value=more]").check()
    assert page.evaluate(DATASET) == {"scripted": "", "contrast": "more"}


def test_what_is_kept_by_nobody_of_ours_is_no_choice(browser: Browser) -> None:
    """Values that cannot be read, and names that are no setting, change nothing."""
    for stored in ("{", "null", '{"text": 5, "style": "x"}'):
        page = open_page(browser, STORY, f"localStorage.setItem('reading', {json.dumps(stored)});")
        assert page.evaluate(DATASET) == {"scripted": ""}
