"""A first view is light, since many readers pay for each megabyte on a slow line."""

import time
from collections import Counter
from typing import Final

from playwright.sync_api import Request, Route

from tests.browser.reader import Reader

STORY: Final = "/kk/courtroom/2026/alimony/"
LIMIT: Final = 60_000
"""Bytes as they go over the wire, compressed by gzip; good hosts send fewer by brotli."""

LATE: Final = 0.2
"""Seconds: longer than a browser waits for a font that is optional."""


def test_the_first_view_of_a_story_is_light(reader: Reader) -> None:
    """All that a device without anything of the site fetches for a story without pictures."""
    reader.open(STORY).wait_for_load_state("networkidle")
    sent: Counter[str] = Counter()
    for request in reader.requests:
        sent[request.resource_type] += request.sizes()["responseBodySize"]
    assert {"document", "stylesheet", "script", "font"} <= set(sent)
    assert sent.total() <= LIMIT, sent


def test_a_late_font_fetches_no_other(reader: Reader) -> None:
    """On a slow line, where the fonts of a page come after its text, no font is fetched that has no letter of it."""
    page = reader.open()
    fonts: set[str] = set()
    page.on("request", lambda request: fonts.add(family(request)) if request.resource_type == "font" else None)
    page.route("**/*.woff2", delayed)
    page.goto(f"{reader.host}{STORY}")
    page.wait_for_load_state("networkidle")
    assert fonts == {"golos-text-400", "golos-text-600", "literata-600"}


def delayed(route: Route) -> None:
    """Let a file come late."""
    time.sleep(LATE)
    route.continue_()


def family(request: Request) -> str:
    """Return the name of a font's file without its fingerprint."""
    return request.url.rsplit("/", 1)[-1].split(".")[0]
