"""The data in a page's head, as templates write it."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.discovery.filters import without_markup
from plugins.discovery.written import array, text, thing
from plugins.domain.language import RUSSIAN, Language
from plugins.pages.page import Page
from plugins.pages.views import StoryView
from tests.discovery.described import planned
from tests.discovery.protocol import HOST
from tests.feeds.made import HOSTILE, kazakh_only, renderer, titled, titles
from tests.site import LANGUAGES

PLENARY = "press-releases/2026/plenary-session/"
HEAD = """{% from "macros/metadata.html" import metadata %}{{ metadata(page, view.title, view.lead, view.sample) }}"""
PATH = """{% from "macros/metadata.html" import breadcrumb_data %}{{ breadcrumb_data(path) }}"""


class Head(HTMLParser):
    """The elements of a head by name and attributes, and the text of its scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.scripts.append(data)

    def meta(self, name: str) -> str:
        """Return the content of a meta element, empty if there is none."""
        found = (each for _, each in self.elements if name in (each.get("property"), each.get("name")))
        return next((each["content"] for each in found), "")

    def shape(self) -> list[tuple[str, list[str]]]:
        """Return each element with the names of its attributes."""
        return [(name, sorted(each)) for name, each in self.elements]


def render(source: str, page: Page, **words: object) -> Head:
    """Return what a template of this source writes on a page."""
    template = renderer().environments[page.language].from_string(source)
    return Head(template.render(page=page, view=page.view, **words))


def head_of(page: Page) -> Head:
    """Return the head of a story's page."""
    assert isinstance(page.view, StoryView)
    return render(HEAD, page)


@given(st.lists(titles, min_size=1))
def test_json_in_a_page_holds_no_markup(values: list[str]) -> None:
    """No title can end the script or begin another element, and none is changed; one that is empty is left out."""
    known = [each for each in values if each]
    written = without_markup(thing({"name": text(values[0]), "names": array([text(each) for each in known])}))
    assert not re.search("[<>&]", written)
    assert json.loads(written) == {**({"name": values[0]} if values[0] else {}), **({"names": known} if known else {})}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_says_so_wherever_its_title_goes(language: Language) -> None:
    """Card and structured data travel without the strip over the page."""
    head = head_of(planned(PLENARY, language))
    word = {"kk": "Үлгі: ", "ru": "Образец: "}[language]
    assert head.meta("og:title").startswith(word)
    assert json.loads(head.scripts[0])["headline"].startswith(word)


def test_words_are_those_of_the_language() -> None:
    """Site, owner and section are named as the page names them."""
    head = head_of(planned(PLENARY, RUSSIAN))
    found = json.loads(head.scripts[0])
    assert (found["publisher"]["name"], found["articleSection"]) == ("Пресс-служба судов Казахстана", "Пресс-релизы")
    assert head.meta("og:site_name") == "Новости судов"


def test_a_card_is_as_large_as_its_picture() -> None:
    """Without a picture the card is a small one."""
    page = planned(PLENARY)
    assert head_of(page).meta("twitter:card") == "summary_large_image"
    assert head_of(replace(page, card="")).meta("twitter:card") == "summary"


def test_the_head_leads_to_search_and_manifest() -> None:
    """A browser can add the site's search and keep the site."""
    links = [each for name, each in head_of(planned(PLENARY)).elements if name == "link"]
    assert [(each["rel"], each["href"]) for each in links] == [
        ("search", "/kk/opensearch.xml"),
        ("manifest", "/kk/site.webmanifest"),
    ]


def test_a_pending_half_is_no_story_yet() -> None:
    """Its page has a card, and no data about a text that is not there."""
    head = head_of(planned(PLENARY, RUSSIAN, kazakh_only))
    assert head.meta("og:title")
    assert head.scripts == []


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_stays_in_its_place(title: str) -> None:
    """It is the content of an attribute and a string of JSON, and no element of its own."""
    page = planned(PLENARY, change=titled(title))
    head = head_of(page)
    assert head.shape() == head_of(planned(PLENARY)).shape()
    assert head.meta("og:title") == f"Үлгі: {title}"
    assert json.loads(head.scripts[0])["headline"] == f"Үлгі: {title}"


@given(titles)
@settings(max_examples=20)
def test_breadcrumbs_are_the_places_that_lead_to_a_page(name: str) -> None:
    """The front page first, then each place with its full address, under the name it is shown by."""
    head = render(PATH, planned("courts/regional-akmola/"), path=[("courts/", name)])
    (found,) = map(json.loads, head.scripts)
    assert _items(found) == [(1, "Басты бет", f"{HOST}/kk/"), (2, name, f"{HOST}/kk/courts/")]


def _items(found: dict[str, Any]) -> list[tuple[int, str, str]]:
    assert found["@type"] == "BreadcrumbList"
    return [(each["position"], each["name"], each["item"]) for each in found["itemListElement"]]
