"""Feeds in JSON Feed 1.1."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings

from plugins.domain.language import KAZAKH, Language
from tests.feeds.atom import ATOM, text
from tests.feeds.json_feed import faults
from tests.feeds.made import feeds, make_edition, parse_xml, titled, titles
from tests.site import LANGUAGES


@cache
def written(language: Language = KAZAKH) -> dict[str, str]:
    """Return every feed of the small site by its path."""
    return feeds(make_edition(language=language))


def read(path: str, language: Language = KAZAKH) -> Any:
    """Return a feed of the small site."""
    return json.loads(written(language)[path])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_feed_keeps_to_the_standard(language: Language) -> None:
    """The standard finds no fault with any of them, empty ones included."""
    paths = [path for path in written(language) if path.endswith(".json")]
    assert paths
    for path in paths:
        feed = read(path, language)
        assert faults(feed) == [], path
        assert feed["feed_url"] == f"https://court-news.example/{path}"
        assert feed["language"] == language


@pytest.mark.parametrize("path", ["kk/feed", "kk/courts/regional-akmola/feed"])
def test_both_formats_tell_the_same(path: str) -> None:
    """Ids, titles, moments and texts do not depend on the format."""
    entries = parse_xml(written()[f"{path}.xml"]).findall(f"{ATOM}entry")
    items = read(f"{path}.json")["items"]
    assert items
    assert [(text(each, "id"), text(each, "title"), text(each, "summary")) for each in entries] == [
        (item["id"], item["title"], item["summary"]) for item in items
    ]
    assert [(text(each, "published"), text(each, "updated"), text(each, "content")) for each in entries] == [
        (item["date_published"], item["date_modified"], item["content_html"]) for item in items
    ]


def test_samples_say_so() -> None:
    """An invented story is tagged, and its title tells it."""
    for item in read("ru/feed.json", LANGUAGES[1])["items"]:
        assert item["title"].startswith("Образец: ")
        assert "Образец" in item["tags"]


def test_letters_are_readable() -> None:
    """Kazakh stands in the file as Kazakh, not as numbers."""
    assert "Жалпы отырыста" in written()["kk/feed.json"]


@given(titles)
@settings(max_examples=20)
def test_no_title_breaks_a_feed(title: str) -> None:
    """Whatever is written comes out of a reader of JSON as it was."""
    feed = json.loads(feeds(make_edition(titled(title)))["kk/feed.json"])
    assert faults(feed) == []
    assert {(item["title"], item["summary"]) for item in feed["items"]} == {(f"Үлгі: {title}", title)}
