"""The card of a link."""

from dataclasses import replace
from datetime import date

from plugins.discovery.open_graph import Meta, open_graph
from plugins.domain.language import RUSSIAN
from plugins.domain.story import Correction
from tests.discovery.described import described
from tests.discovery.protocol import HOST
from tests.feeds.made import Change, kazakh_only, retold

PLENARY = "press-releases/2026/plenary-session/"


def card(path: str, change: Change = lambda story: story) -> dict[str, str]:
    """Return the card of a page, whose names are unlike."""
    elements = [each for each in open_graph(described(path, change=change)) if each.name != "article:tag"]
    assert len({each.name for each in elements}) == len(elements)
    return {each.name: each.content for each in elements}


def test_a_story_is_an_article() -> None:
    """Its card has title, lead, photo with words, moment and section."""
    shown = card(PLENARY)
    assert shown["og:type"] == "article"
    assert shown["og:title"] == "Жалпы отырыста сот статистикасы қаралды"
    assert shown["og:url"] == f"{HOST}/kk/{PLENARY}"
    assert shown["article:published_time"] == "2026-11-20T10:00:00+05:00"
    assert shown["article:section"] == "Section"
    assert shown["og:image"].startswith(f"{HOST}/pictures/hall-")
    assert (shown["og:image:width"], shown["og:image:height"]) == ("1280", "853")
    assert shown["og:image:alt"]
    assert "article:modified_time" not in shown


def test_topics_are_tags() -> None:
    """Each topic has an element of its own."""
    tags = [each.content for each in open_graph(described(PLENARY, RUSSIAN)) if each.name == "article:tag"]
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


def test_the_kind_of_card_follows_the_picture() -> None:
    """A large picture where there is one, and never the name of one that is not."""
    assert Meta("name", "twitter:card", "summary_large_image") in open_graph(described(PLENARY))
    shown = card("press-releases/2026/briefing/")
    assert shown["twitter:card"] == "summary"
    assert not [name for name in shown if name.startswith("og:image")]


def test_other_pages_have_cards_too() -> None:
    """A biography is a profile; everything else is part of a web site."""
    assert card("biographies/serikova-aigul-bolatkyzy/")["og:type"] == "profile"
    assert card("")["og:type"] == card("regions/akmola/")["og:type"] == card("about/")["og:type"] == "website"
