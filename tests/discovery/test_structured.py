"""Structured data by schema.org."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plugins.discovery.structured import structured_data
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.story import Correction
from tests.discovery.described import described
from tests.discovery.protocol import HOST
from tests.feeds.made import Change, kazakh_only, retold
from tests.site import LANGUAGES

PLENARY = "press-releases/2026/plenary-session/"
INTERVIEW = "judge-day/2026/reading-aloud/"
PERSON = "biographies/serikova-aigul-bolatkyzy/"
EVERY_KIND = ["", PLENARY, INTERVIEW, PERSON, "courts/regional-akmola/"]

every_kind = pytest.mark.parametrize("path", EVERY_KIND)


def data(path: str, language: Language = KAZAKH, change: Change = lambda story: story) -> dict[str, Any]:
    """Return what a page is about."""
    found: dict[str, Any] = json.loads(structured_data(described(path, language, change)))
    return found


def values(thing: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value in a thing with the name of its property."""
    if isinstance(thing, dict):
        for key, each in thing.items():
            yield from values(each, key)
    elif isinstance(thing, list):
        for each in thing:
            yield from values(each, name)
    else:
        yield name, thing


@every_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thing_says_only_what_is_known(path: str, language: Language) -> None:
    """Nothing is empty, and every address is full."""
    found = data(path, language)
    assert found["@context"] == "https://schema.org"
    for name, value in values(found):
        assert value not in ("", None), name
        if name in {"url", "@id", "urlTemplate", "mainEntityOfPage"}:
            assert str(value).startswith(f"{HOST}/"), name


def test_a_story_is_a_news_article() -> None:
    """Who published what, when, about which court, with which picture."""
    found = data(PLENARY)
    assert found["@type"] == "NewsArticle"
    assert found["headline"] == "Жалпы отырыста сот статистикасы қаралды"
    assert found["datePublished"] == found["dateModified"] == "2026-11-20T10:00:00+05:00"
    assert found["mainEntityOfPage"] == f"{HOST}/kk/{PLENARY}"
    assert found["inLanguage"] == "kk"
    assert found["publisher"]["@type"] == "GovernmentOrganization"
    assert found["author"] == found["publisher"]
    assert (found["about"]["@type"], found["about"]["name"]) == ("GovernmentOrganization", "Жоғарғы Сот")
    assert found["contentLocation"]["name"] == "Астана"
    assert found["keywords"] == ["Ашық сот төрелігі", "Сот статистикасы"]
    assert (found["image"]["width"], found["image"]["creditText"]) == (1280, "Баспасөз қызметі")


def test_versions_know_each_other() -> None:
    """Kazakh is the work and Russian its translation, each by the id that the other page gives itself."""
    kazakh, russian = (data(PLENARY, language) for language in LANGUAGES)
    assert [each["@id"] for each in kazakh["workTranslation"]] == [russian["@id"]]
    assert [each["@id"] for each in russian["translationOfWork"]] == [kazakh["@id"]]


def test_a_pending_half_is_no_article() -> None:
    """Its page says nothing by itself, and the other does not promise it."""
    assert structured_data(described(PLENARY, RUSSIAN, kazakh_only)) == ""
    assert "workTranslation" not in data(PLENARY, change=kazakh_only)


def test_corrections_are_told_openly() -> None:
    """What was wrong, what is right, and the day."""
    entry = Correction(date(2026, 11, 21), "40", "45")
    found = data(PLENARY, change=lambda story: retold(story, lambda half: replace(half, corrections=(entry,))))
    assert found["correction"] == [
        {"@type": "CorrectionComment", "text": "40 → 45", "datePublished": "2026-11-21"},
    ]
    assert found["dateModified"] == "2026-11-21T00:00:01+05:00"


def test_people_of_a_story_are_mentioned() -> None:
    """By name and the address of the biography."""
    assert [each["url"] for each in data(INTERVIEW)["mentions"]] == [f"{HOST}/kk/{PERSON}"]


def test_a_biography_is_a_profile() -> None:
    """A person with an office and schools."""
    found = data(PERSON, RUSSIAN)
    person = found["mainEntity"]
    assert (found["@type"], person["@type"], person["name"]) == ("ProfilePage", "Person", "Серикова Айгуль Болаткызы")
    assert person["jobTitle"] == "Судья Акмолинского областного суда"
    assert [each["name"] for each in person["alumniOf"]] == ["Юридический факультет"]


def test_a_court_is_the_same_wherever_it_is_named() -> None:
    """Stories in both languages and the court's own pages give it one id."""
    pages = [data("courts/regional-akmola/", language) for language in LANGUAGES]
    stories = [data(INTERVIEW, language)["about"] for language in LANGUAGES]
    assert len({each["@id"] for each in (*pages, *stories)}) == 1
    assert pages[0]["areaServed"]["name"] == "Ақмола облысы"


def test_former_names_of_a_court_are_known() -> None:
    """Who searches by the old name finds the court."""
    assert data("courts/judicial-administration/")["alternateName"] == [
        "Соттардың қызметін қамтамасыз ету департаменті"
    ]


def test_the_site_can_be_searched() -> None:
    """The front page tells the address of the search in its language."""
    action = data("", RUSSIAN)["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{HOST}/ru/search/?q={{search_term_string}}"


@pytest.mark.parametrize("path", ["about/", "regions/akmola/", "archive/", "topics/"])
def test_other_pages_say_nothing(path: str) -> None:
    """A list of stories is no thing in the world."""
    assert structured_data(described(path)) == ""
