"""The same page is one step away in the other language, from every page of the site."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader, path
from tests.site import LANGUAGES


def test_the_switch_stays_on_the_page(reader: Reader, addresses: Mapping[str, str]) -> None:
    """On every template the link of a language leads to the same address in that language, and back."""
    page = reader.open("/")
    for address in (each for each in addresses.values() if each.startswith("/kk/")):
        page.goto(reader.host + address)
        for language in reversed(LANGUAGES):
            page.locator(f".language-choice[hreflang={language}]").click()
            page.wait_for_url(f"{reader.host}/{language}/{address[4:]}", wait_until="domcontentloaded")
            expect(page.locator("html")).to_have_attribute("lang", language)
            expect(page.locator(".language-choice[aria-current]")).to_have_attribute("lang", language)


@pytest.mark.parametrize("locale", ["ru-RU", "en-US"])
def test_the_front_door_asks_and_does_not_guess(locale: str, reader: Reader) -> None:
    """Both languages stand at the door, Kazakh first, whatever the device speaks."""
    page = reader.open("/", locale=locale)
    assert path(page) == "/"
    ways = page.locator(".door-way")
    expect(ways).to_have_text(["Қазақша", "Русский"])
    ways.last.click()
    assert path(page) == "/ru/"
