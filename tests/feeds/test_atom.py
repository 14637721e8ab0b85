"""Feeds in Atom, by the standard and as a reader takes them."""

from functools import cache
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings

from plugins.domain.language import KAZAKH, Language
from plugins.feeds.filters import xml
from tests.feeds.atom import ATOM, faults, links, text
from tests.feeds.made import HOSTILE, feeds, make_edition, parse_xml, titled, titles
from tests.site import LANGUAGES

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@cache
def atom(language: Language = KAZAKH) -> dict[str, str]:
    """Return the Atom feeds of the small site by their paths."""
    return {path: document for path, document in feeds(make_edition(language=language)).items() if path.endswith("xml")}


def read(document: str) -> Any:
    """Return a feed as Python's usual reader takes it."""
    return feedparser.parse(document.encode())


@both_languages
def test_every_feed_keeps_to_the_standard(language: Language) -> None:
    """RFC 4287 finds no fault with any of them."""
    for path, document in atom(language).items():
        feed = parse_xml(document)
        assert faults(feed) == [], path
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
        assert text(feed, "title")
        assert text(feed, "subtitle")


@both_languages
def test_a_reader_takes_every_feed(language: Language) -> None:
    """Nothing has to be guessed, and an entry opens the page of the feed's own language."""
    for path, document in atom(language).items():
        parsed = read(document)
        assert not parsed.bozo, path
        for entry in parsed.entries:
            assert entry.link.startswith(f"https://court-news.example/{language}/")
            assert entry.summary
            assert entry.content[0].type == "text/html"


@both_languages
def test_links_tell_where_a_feed_belongs(language: Language) -> None:
    """It names itself, its list, its other format and the other languages."""
    feed = parse_xml(atom(language)[f"{language}/regions/akmola/feed.xml"])
    base, other = "https://court-news.example", next(each for each in LANGUAGES if each != language)
    assert [each["href"] for each in links(feed, "self")] == [f"{base}/{language}/regions/akmola/feed.xml"]
    assert [(each["type"], each["href"]) for each in links(feed, "alternate")] == [
        ("text/html", f"{base}/{language}/regions/akmola/"),
        ("application/feed+json", f"{base}/{language}/regions/akmola/feed.json"),
        ("application/atom+xml", f"{base}/{other}/regions/akmola/feed.xml"),
    ]


def test_an_entry_leads_to_both_languages() -> None:
    """The first and the last alternate are of the feed's language: readers take one or the other."""
    entry = parse_xml(atom()["kk/feed.xml"]).find(f"{ATOM}entry")
    assert entry is not None
    alternates = links(entry, "alternate")
    assert [each.get("hreflang") for each in alternates] == [None, "ru", "kk"]
    assert alternates[0]["href"] == alternates[-1]["href"]


def test_samples_say_so_in_a_reader() -> None:
    """Without its page a story is known by title and categories, so both tell that it is invented."""
    for entry in read(atom()["kk/feed.xml"]).entries:
        assert entry.title.startswith("Үлгі: ")
        assert ("sample", "Үлгі") in [(each.term, each.label) for each in entry.tags]


def test_content_is_the_story_in_full() -> None:
    """Lead, photo, text and figures, with nothing that leads nowhere outside of the page."""
    entry = parse_xml(atom()["kk/judge-day/feed.xml"]).find(f"{ATOM}entry")
    assert entry is not None
    html = text(entry, "content")
    assert html.startswith(f"<p><strong>{text(entry, 'summary')}</strong></p>")
    assert '<figure><img src="https://court-news.example/pictures/' in html
    assert "Баспасөз қызметі</small></figcaption></figure>" in html
    assert "data-" not in html


def test_the_photo_is_enclosed() -> None:
    """A reader that shows pictures need not search the text for one."""
    first, second = read(atom()["kk/press-releases/feed.xml"]).entries
    assert [each.type for each in first.enclosures] == ["image/jpeg"]
    assert first.enclosures[0].href.startswith("https://court-news.example/pictures/hall-")
    assert second.enclosures == []


def test_an_empty_feed_is_sound() -> None:
    """A court that has not been written about yet can be followed."""
    feed = parse_xml(atom()["kk/regions/abai/feed.xml"])
    assert (faults(feed), feed.findall(f"{ATOM}entry")) == ([], [])
    assert text(feed, "updated") == "2026-01-01T00:00:00+05:00"


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_stays_a_title(title: str) -> None:
    """Markup in a title is shown, not obeyed."""
    document = feeds(make_edition(titled(title)))["kk/feed.xml"]
    entry = parse_xml(document).find(f"{ATOM}entry")
    assert entry is not None
    assert (text(entry, "title"), text(entry, "summary")) == (f"Үлгі: {xml(title)}", xml(title))
    assert "<script" not in text(entry, "content")
    assert not read(document).bozo


@given(titles)
@settings(max_examples=20)
def test_no_title_breaks_a_feed(title: str) -> None:
    """Whatever is written, the feed keeps to the standard."""
    assert faults(parse_xml(feeds(make_edition(titled(title)))["kk/feed.xml"])) == []
