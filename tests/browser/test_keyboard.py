"""Everything is reached, seen and used with the keyboard alone."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader, path

STORY = "/kk/press-releases/2026/plenary-session/"
VERSION = "Нашар көретіндерге арналған нұсқа"
PHONE = {"width": 360, "height": 740}

WATCH = """
window.stops = [];
document.addEventListener("focusin", ({ target }) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(target);
  const box = target.getBoundingClientRect();
  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth;
  window.stops.push({ target, seen, ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 });
});
"""
STOPS = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter(
  (each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled
)"""
WALKED = f"""() => {{
  const expected = ({STOPS})();
  const walked = window.stops.map((stop) => stop.target);
  const name = (each) => each.outerHTML.slice(0, 150);
  const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return {{
    count: walked.length,
    missed: expected.filter((each) => !walked.includes(each)).map(name),
    unseen: window.stops.filter((stop) => !stop.seen).map((stop) => name(stop.target)),
    ringless: window.stops.filter((stop) => !stop.ring).map((stop) => name(stop.target)),
    disorder: walked.filter((each, place) => place && !follows(walked[place - 1], each)).map(name),
  }};
}}"""


def walk(page: Page) -> None:
    """Press Tab from the top of a page to its end."""
    for _ in range(page.evaluate(f"({STOPS})().length")):
        page.keyboard.press("Tab")


@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_is_reached_and_seen(width: int, reader: Reader, addresses: Mapping[str, str]) -> None:
    """On every template Tab goes through all that can be used, in reading order; each stop is seen and ringed."""
    page = reader.open("/", script=WATCH, viewport={"width": width, "height": 800})
    walks = {}
    for address in addresses.values():
        page.goto(reader.host + address)
        walk(page)
        walks[address] = page.evaluate(WALKED)
    assert {address for address, found in walks.items() if found.pop("count") < 2} == set()
    assert {address: found for address, found in walks.items() if any(found.values())} == {}


def test_the_first_stop_leads_to_the_text(reader: Reader) -> None:
    """One press shows the way past the menus, Enter takes it, and the next stop is in the text."""
    page = reader.open(STORY)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Мазмұнға өту")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").locator(":focus")).to_have_count(1)


def test_the_second_stop_leads_to_the_reading_settings(reader: Reader) -> None:
    """Whoever sees little does not have to look for the way to large letters."""
    page = reader.open(STORY)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=VERSION)).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize(("opener", "sheet"), [("Айдарлар", "#sections"), (VERSION, "#reading")])
def test_a_sheet_opens_and_closes(opener: str, sheet: str, key: str, reader: Reader) -> None:
    """A button opens it, the next stop is inside, Escape closes it and leads back to the button."""
    page = reader.open(STORY, viewport=PHONE)
    button = page.get_by_role("button", name=opener)
    button.focus()
    page.keyboard.press(key)
    expect(page.locator(sheet)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(sheet).locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(sheet)).to_be_hidden()
    expect(button).to_be_focused()


def test_a_sheet_is_closed_by_its_own_button(reader: Reader) -> None:
    """The first stop in a sheet closes it, and the button that opened it has the focus again."""
    page = reader.open(STORY, viewport=PHONE)
    button = page.get_by_role("button", name="Айдарлар")
    button.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#sections")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_section_is_chosen_in_the_sheet(reader: Reader) -> None:
    """Close button, front page, press releases: the third stop of the sheet leads to the section."""
    page = reader.open(STORY, viewport=PHONE)
    page.get_by_role("button", name="Айдарлар").press("Enter")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kk/courtroom/")
    assert path(page) == "/kk/courtroom/"


def test_a_setting_is_chosen_with_the_arrows(reader: Reader) -> None:
    """Each group of settings is one stop, the arrows choose in it, and the page follows."""
    page = reader.open(STORY)
    page.get_by_role("button", name=VERSION).press("Enter")
    for _ in range(3):  # to close, to choose everything at once, to choose the size
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("html")).to_have_attribute("data-text", "large")
    page.keyboard.press("Tab")
    expect(page.locator("[name=spacing]:focus")).to_have_count(1)
