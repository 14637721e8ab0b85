"""A first view is light, since many readers pay for each megabyte on a slow line."""

from collections import Counter
from typing import Final

from tests.browser.reader import Reader

STORY: Final = "/kk/courtroom/2026/alimony/"
LIMIT: Final = 60_000
"""Bytes as they go over the wire, compressed by gzip; good hosts send fewer by brotli."""


def test_the_first_view_of_a_story_is_light(reader: Reader) -> None:
    """All that a device without anything of the site fetches for a story without pictures."""
    reader.open(STORY).wait_for_load_state("networkidle")
    sent: Counter[str] = Counter()
    for request in reader.requests:
        sent[request.resource_type] += request.sizes()["responseBodySize"]
    assert {"document", "stylesheet", "script", "font"} <= set(sent)
    assert sent.total() <= LIMIT, sent
