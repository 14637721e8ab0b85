"""A first view is light, since many readers pay for each megabyte on a slow line."""

from collections import Counter
from typing import Final

from playwright.sync_api import Response

from tests.browser.reader import Reader

STORY: Final = "/kk/courtroom/2026/alimony/"
LIMIT: Final = 60_000
"""Bytes as they go over the wire, compressed by gzip; good hosts send fewer by brotli."""


def test_the_first_view_of_a_story_is_light(reader: Reader) -> None:
    """All that a device without anything of the site fetches for a story without pictures."""
    sent: Counter[str] = Counter()
    page = reader.open("/robots.txt")

    def weigh(answer: Response) -> None:
        sent[answer.request.resource_type] += answer.request.sizes()["responseBodySize"]

    requests = len(reader.requests)
    page.goto(reader.host + STORY)
    page.wait_for_load_state("networkidle")
    for request in reader.requests[requests:]:
        answer = request.response()
        assert answer
        weigh(answer)
    assert {"document", "stylesheet", "script", "font"} <= set(sent)
    assert sent.total() <= LIMIT, sent
