"""Sitemaps for news services."""

from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings

from plugins.discovery import news
from plugins.discovery.news import LIMIT, NEWS, RECENT
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.feeds.filters import xml
from tests.discovery.protocol import MAP
from tests.feeds.made import Change, kazakh_only, make_edition, parse_xml, titled, titles, write
from tests.site import NOON


def told(
    language: Language = KAZAKH, change: Change = lambda story: story, at: datetime = NOON
) -> list[dict[str, str]]:
    """Return what news services are told of each story in a language at a moment."""
    (page,) = NEWS.pages(make_edition(change, language, at))
    return [_leaves(url) for url in parse_xml(write(page)).findall(f"{MAP}url")]


def _leaves(url: Element) -> dict[str, str]:
    return {each.tag.rpartition("}")[2]: (each.text or "").strip() for each in url.iter() if len(each) == 0}


def test_a_new_story_is_told_in_full() -> None:
    """Publication, language, moment and title; an invented story says so."""
    assert told(RUSSIAN) == [
        {
            "loc": "https://court-news.example/ru/press-releases/2026/plenary-session/",
            "name": "Новости судов",
            "language": "ru",
            "publication_date": "2026-11-20T10:00:00+05:00",
            "title": "Образец: На пленарном заседании рассмотрели судебную статистику",
        }
    ]


@pytest.mark.parametrize(
    ("after", "count"), [(timedelta(0), 1), (RECENT - timedelta(seconds=1), 1), (RECENT, 0), (timedelta(-1), 0)]
)
def test_stories_are_news_for_two_days(after: timedelta, count: int) -> None:
    """From their minute on, and no longer."""
    published = datetime.fromisoformat("2026-11-20T10:00:00+05:00")
    plenary = [item for item in told(at=published + after) if "plenary-session" in item["loc"]]
    assert len(plenary) == count


def test_an_older_story_does_not_hide_newer_ones() -> None:
    """All of the days before are told, whatever their section."""
    assert len(told(at=datetime.fromisoformat("2026-11-13T23:59:59+05:00"))) == 2


def test_a_pending_half_is_no_news() -> None:
    """What cannot be read yet in a language is told in the other only."""
    assert (len(told(KAZAKH, kazakh_only)), told(RUSSIAN, kazakh_only)) == (1, [])


def test_a_day_of_many_stories_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest are told, as many as a news service takes."""
    assert LIMIT == 1000
    monkeypatch.setattr(news, "LIMIT", 1)
    at = datetime.fromisoformat("2026-11-13T23:59:59+05:00")
    assert [item["publication_date"] for item in told(at=at)] == ["2026-11-13T09:00:00+05:00"]


@given(titles)
@settings(max_examples=20)
def test_no_title_breaks_the_document(title: str) -> None:
    """Whatever is written, a title is one text."""
    (item,) = told(change=titled(title))
    assert item["title"] == f"Үлгі: {xml(title)}".replace("\r", "\n").strip()
