"""A browser without scripts shows every word and leads everywhere."""

from collections.abc import Mapping

from playwright.sync_api import expect

from tests.browser.reader import Reader, path


def test_every_page_can_be_read_and_left(reader: Reader, addresses: Mapping[str, str]) -> None:
    """Heading and text are there, nothing is shown that does nothing, and a narrow screen opens the sections."""
    page = reader.open("/", viewport={"width": 360, "height": 740}, java_script_enabled=False)
    for address in (each for each in addresses.values() if each.startswith("/kk/")):
        page.goto(reader.host + address)
        expect(page.locator("h1")).to_have_count(1)
        assert len(page.get_by_role("main").inner_text()) > 40
        expect(page.locator(".needs-script").filter(visible=True)).to_have_count(0)
        page.get_by_role("button", name="Айдарлар").click()
        page.locator("#sections").get_by_role("link", name="Жаңалықтар").click()
        assert path(page) == "/kk/news/"


def test_pictures_come_without_scripts(reader: Reader) -> None:
    """A picture further down is loaded when a reader gets there."""
    page = reader.open("/kk/judge-day/2026/reading-aloud/", java_script_enabled=False)
    picture = page.get_by_role("img", name="Терезе жанындағы үстел мен кітаптар")
    picture.scroll_into_view_if_needed()
    expect(picture).to_be_in_viewport()
    page.wait_for_function("picture => picture.complete", arg=picture.element_handle())
    assert picture.evaluate("picture => picture.naturalWidth") > 300
