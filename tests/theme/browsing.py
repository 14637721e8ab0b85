"""A browser on the small site, whose pages come from memory."""

from mimetypes import guess_type
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route

from tests.theme.shown import assets, pages

HOST: Final = "https://court-news.example"
STORY: Final = "/kk/press-releases/2026/briefing/"
PHOTO: Final = b'<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="853"/>'


def open_page(browser: Browser, address: str, script: str = "", **options: Any) -> Page:
    """Return a page of the site in a context of its own; ``script`` runs before any of the page's."""
    context = browser.new_context(**options)
    context.route("**/*", _answer)
    page = context.new_page()
    if script:
        page.add_init_script(script)
    page.goto(HOST + address)
    return page


def _answer(route: Route) -> None:
    path = urlsplit(route.request.url).path
    if path in pages():
        route.fulfill(body=pages()[path], content_type="text/html; charset=utf-8")
    elif path.startswith("/pictures/"):
        route.fulfill(body=PHOTO, content_type="image/svg+xml")
    elif path.removeprefix("/") in assets().files:
        kind = guess_type(path)[0] or "application/octet-stream"
        route.fulfill(body=assets().files[path.removeprefix("/")], content_type=kind)
    else:
        route.fulfill(status=404, body="")
