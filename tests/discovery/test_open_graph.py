"""The card of a link."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.discovery.open_graph import open_graph
from plugins.domain.language import RUSSIAN
from plugins.domain.story import Correction
from tests.discovery.described import described, planned
from tests.discovery.protocol import HOST
from tests.feeds.made import Change, kazakh_only, retold

PLENARY = "press-releases/2026/plenary-session/"


def card(path: str, change: Change = lambda story: story) -> dict[str, str]:
    """Return the card of a page, whose properties are unlike."""
    properties = [each for each in open_graph(described(path, change=change)) if each[0] != "article:tag"]
    assert len(dict(properties)) == len(properties)
    return dict(properties)


def test_a_story_is_an_article() -> None:
    """Its card has title, lead, moment and section."""
    shown = card(PLENARY)
    assert shown["og:type"] == "article"
    assert shown["og:title"] == "Жалпы отырыста сот статистикасы қаралды"
    assert shown["og:url"] == f"{HOST}/kk/{PLENARY}"
    assert shown["article:published_time"] == "2026-11-20T10:00:00+05:00"
    assert shown["article:section"] == "Section"
    assert "article:modified_time" not in shown


def test_topics_are_tags() -> None:
    """Each topic has an element of its own."""
    tags = [content for name, content in open_graph(described(PLENARY, RUSSIAN)) if name == "article:tag"]
    assert tags == ["Открытое правосудие", "Судебная статистика"]


def test_a_correction_is_a_modification() -> None:
    """A card that was kept may be asked for again."""
    entry = Correction(date(2026, 11, 21), "was", "now")
    shown = card(PLENARY, lambda story: retold(story, lambda half: replace(half, corrections=(entry,))))
    assert shown["article:modified_time"] == "2026-11-21T00:00:01+05:00"


def test_languages_are_those_there_are() -> None:
    """A half that is pending is not offered as an alternate."""
    assert (card(PLENARY)["og:locale"], card(PLENARY)["og:locale:alternate"]) == ("kk_KZ", "ru_KZ")
    assert "og:locale:alternate" not in card(PLENARY, kazakh_only)


def test_a_story_shows_its_own_card() -> None:
    """A large picture, whose words are the title."""
    shown = card(PLENARY)
    assert shown["og:image"] == f"{HOST}/cards/press-releases/2026/2026-11-20-plenary-session/kk.md.png"
    assert (shown["og:image:width"], shown["og:image:height"]) == ("1200", "630")
    assert shown["og:image:alt"] == shown["og:title"]


def test_a_half_that_is_pending_shows_the_card_of_the_other() -> None:
    """There is a picture in any case, in the language of the words on the page."""
    shown = dict(open_graph(described(PLENARY, RUSSIAN, kazakh_only)))
    assert shown["og:image"].endswith("plenary-session/kk.md.png")


@pytest.mark.parametrize("path", ["", "about/", "regions/akmola/", "archive/2026/", "search/"])
def test_other_pages_show_the_card_of_the_site(path: str) -> None:
    """A page that is no story and no person is known by the site's name and owner."""
    shown = card(path)
    assert shown["og:image"] == f"{HOST}/cards/kk.png"
    assert shown["og:image:alt"] == "Site. Owner"


def test_what_has_no_card_names_none() -> None:
    """Nothing is said of a picture that is not there."""
    page = replace(planned(PLENARY), card="")
    shown = dict(open_graph(replace(described(PLENARY), page=page)))
    assert not [name for name in shown if name.startswith("og:image")]


def test_other_pages_have_cards_too() -> None:
    """A biography is a profile; everything else is part of a web site."""
    assert card("biographies/serikova-aigul-bolatkyzy/")["og:type"] == "profile"
    assert card("")["og:type"] == card("regions/akmola/")["og:type"] == card("about/")["og:type"] == "website"
