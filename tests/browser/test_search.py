"""The search answers on a slow line, too."""

from playwright.sync_api import Route, expect

from tests.browser.reader import Reader

SCRIPT = "**/search-page.js"


def test_words_are_not_lost_that_were_typed_too_early(reader: Reader) -> None:
    """Who types before the script of the page is there finds their words in the field, and what they asked for."""
    page = reader.open("/kk/")
    held: list[Route] = []

    def hold(request: Route) -> None:
        held.append(request)

    page.route(SCRIPT, hold)
    with page.expect_request(SCRIPT):
        page.goto(f"{reader.host}/kk/search/", wait_until="commit")
    page.get_by_role("searchbox").fill("брифинг")
    held[0].continue_()
    expect(page.locator(".result-title").first).to_contain_text("брифинг")
    expect(page.get_by_role("searchbox")).to_have_value("брифинг")
