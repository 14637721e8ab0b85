"""Reading settings stay with the reader, on their device alone."""

from playwright.sync_api import expect

from tests.browser.reader import Reader

VERSION = "Нашар көретіндерге арналған нұсқа"
FIRST_FRAME = "requestAnimationFrame(() => { window.first = { ...document.documentElement.dataset }; });"


def test_settings_go_with_the_reader(reader: Reader) -> None:
    """What was chosen on one page holds on the next, in the other language, before anything is painted there."""
    page = reader.open("/kk/", script=FIRST_FRAME)
    page.get_by_role("button", name=VERSION).click()
    sheet = page.get_by_role("dialog", name="Оқу баптаулары")
    sheet.get_by_role("radio", name="150").check()
    sheet.get_by_role("radio", name="Қараңғы").check()
    page.keyboard.press("Escape")
    page.locator(".language-choice[hreflang=ru]").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    chosen = {"scripted": "", "text": "larger", "scheme": "dark"}
    assert page.wait_for_function("window.first").json_value() == chosen
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_pictures_that_are_not_wanted_are_not_fetched(reader: Reader) -> None:
    """Who hides pictures does not pay for those further down."""
    kept = 'localStorage.setItem("reading", JSON.stringify({ pictures: "off" }));'
    page = reader.open("/kk/judge-day/2026/reading-aloud/", script=kept)
    expect(page.locator("img").filter(visible=True)).to_have_count(0)
    expect(page.locator("figcaption").first).to_be_visible()
    assert [request.url for request in reader.requests if "/pictures/" in request.url] == []
