"""A reader: opens pages as somebody with a certain device does, and notices whatever goes wrong."""

from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from tests.conftest import PATIENCE

COMPLAINTS = ("error", "warning")


class Reader:
    """One person at one device after another, each with nothing kept on it."""

    def __init__(self, browser: Browser, host: str) -> None:
        """Begin with an open browser at the address of the site."""
        self.browser = browser
        self.host = host
        self.troubles: list[str] = []
        self.requests: list[Request] = []
        self._contexts: list[BrowserContext] = []

    def open(self, address: str = "/kk/", script: str = "", **device: Any) -> Page:
        """Open an address on a device of its own; ``script`` runs there before any of the page's."""
        context = self.browser.new_context(**device)
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._complained)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        page = context.new_page()
        if script:
            page.add_init_script(script)
        page.goto(self.host + address)
        return page

    def leave(self) -> None:
        """Close every page; a cookie on any device is a trouble."""
        for context in self._contexts:
            self.troubles += [f"cookie {cookie['name']}" for cookie in context.cookies()]
            context.close()

    def _asked(self, request: Request) -> None:
        self.requests.append(request)
        if not request.url.startswith((self.host + "/", "data:")):
            self.troubles.append(f"asked somebody else for {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status} {response.url}")

    def _complained(self, message: ConsoleMessage) -> None:
        if message.type in COMPLAINTS:
            self.troubles.append(f"{message.type} on {message.location['url']}: {message.text}")


def path(page: Page) -> str:
    """Return the path of the page that is open, as people read it."""
    return unquote(urlsplit(page.url).path)
