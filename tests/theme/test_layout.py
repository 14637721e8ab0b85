"""Layout: nothing jumps, nothing is cut off, everything can be reached."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.domain.language import KAZAKH, Language
from tests.site import LANGUAGES
from tests.theme.browsing import HOST, STORY, open_page

ADDRESSES = (
    "/",
    "/404.html",
    "/{}/",
    "/{}/404.html",
    "/{}/press-releases/2026/briefing/",
    "/{}/judge-day/2026/reading-aloud/",
    "/{}/biographies/serikova-aigul-bolatkyzy/",
    "/{}/about/",
    "/{}/courtroom/",
    "/{}/regions/akmola/",
    "/{}/courts/",
    "/{}/archive/",
    "/{}/search/",
)
LARGEST = "localStorage.setItem('reading', '" + json.dumps({"text": "largest", "spacing": "wide"}) + "');"
CLEAR = "localStorage.setItem('reading', '" + json.dumps({"text": "larger", "spacing": "wide"}) + "');"
BROKEN = r"""() => [...document.querySelectorAll(".masthead *, .row-compact .card-title a")].flatMap((each) =>
  [...each.childNodes].filter((node) => node.nodeType === 3 && each.checkVisibility()).flatMap((node) =>
    [...node.data.matchAll(/[^\s\u00ad-]+/g)].filter((word) => {
      const range = new Range();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    }).map(([word]) => word)))"""
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => { window.shifts.push(...list.getEntries().map((entry) => entry.value)); })
  .observe({ type: "layout-shift", buffered: true });
"""
TABLE = "/kk/press-releases/2026/plenary-session/"
ARROW = "Number(getComputedStyle(document.querySelector('.table-scroll'), '::after').opacity)"
OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll("a, button, input, summary")].filter((each) => {
  const { width, height } = each.getBoundingClientRect();
  return width && each.checkVisibility() && !each.closest("p, li p, .prose") && (width < 24 || height < 24);
}).map((each) => each.outerHTML.slice(0, 120))"""


def visited(browser: Browser, language: Language, script: str = "", **options: Any) -> Iterator[Page]:
    """Yield a page of each kind."""
    page = open_page(browser, ADDRESSES[0], script, **options)
    for address in ADDRESSES:
        page.goto(HOST + address.format(language))
        yield page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_fits_the_narrowest_screen_with_the_largest_text(browser: Browser, language: Language) -> None:
    """At 320 pixels, with text and spaces as large as they get, a reader scrolls in one direction only."""
    pages = visited(browser, language, LARGEST, viewport={"width": 320, "height": 640})
    assert [page.url for page in pages if page.evaluate(OVERHANG)] == []


def test_large_text_gets_the_layout_of_a_narrower_screen(browser: Browser) -> None:
    """Columns are counted in letters: no width is too narrow for the largest text."""
    page = open_page(browser, STORY.replace("kk", "ru"), LARGEST)
    for width in (640, 768, 1000, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERHANG) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_and_clear_keeps_words_whole_on_a_phone(browser: Browser, language: Language) -> None:
    """Whose version is that for the visually impaired reads words, not letters one under the other."""
    page = open_page(browser, f"/{language}/", CLEAR, viewport={"width": 360, "height": 740})
    assert page.evaluate(BROKEN) == []


def test_nothing_jumps_while_a_page_loads(browser: Browser) -> None:
    """Pictures have their room before they come, and letters keep theirs."""
    for page in visited(browser, KAZAKH, SHIFTS, viewport={"width": 390, "height": 800}):
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(100)
        assert page.evaluate("window.shifts") == [], page.url


def test_a_table_that_goes_on_says_so(browser: Browser) -> None:
    """An arrow stands at the edge while there is more of it, and goes with the last of it; none where all is seen."""
    page = open_page(browser, TABLE, LARGEST, viewport={"width": 360, "height": 800})
    assert page.evaluate(ARROW) == 1
    page.evaluate("document.querySelector('.table-scroll').scrollLeft = 5000")
    page.wait_for_function(f"{ARROW} === 0")
    assert open_page(browser, TABLE, viewport={"width": 1280, "height": 800}).evaluate(ARROW) == 0


def test_targets_are_large_enough(browser: Browser) -> None:
    """What is no part of a sentence can be hit with a finger: 24 pixels at least, as WCAG 2.2 wants."""
    for page in visited(browser, KAZAKH, viewport={"width": 390, "height": 800}):
        assert page.evaluate(SMALL) == [], page.url


def test_the_first_stop_of_the_keyboard_leads_past_the_masthead(browser: Browser) -> None:
    """One press of Tab shows the way to the text, Enter takes it."""
    page = open_page(browser, STORY)
    page.keyboard.press("Tab")
    assert page.locator(".skip-link").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_paper_has_the_story_and_its_address_only(browser: Browser) -> None:
    """In print there are no menus; the address and the number of the story are there."""
    page = open_page(browser, STORY)
    page.emulate_media(media="print")
    for selector in (".masthead-tools", ".sections", ".breadcrumbs", ".site-footer", ".story-tools"):
        assert page.locator(selector).is_hidden()
    assert STORY in page.locator(".print-address").inner_text()
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(16, 24, 30)")])
def test_a_page_follows_the_scheme_of_the_device(browser: Browser, scheme: str, ground: str) -> None:
    """Without a choice of the reader the device decides."""
    page = open_page(browser, STORY, color_scheme=scheme)
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == ground
