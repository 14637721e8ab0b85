"""What cards say."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.words import KINDS, SECTIONS, clean, site_words
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.section import BIOGRAPHIES, DATED_SECTIONS
from tests.cards.made import make_deck, speak
from tests.feeds.made import retold
from tests.site import LANGUAGES

PLENARY = "press-releases/2026/2026-11-20-plenary-session"
PERSON = "biographies/serikova-aigul-bolatkyzy"


def test_a_story_tells_what_it_is_where_and_when() -> None:
    """The facts are kind, region and day, in the language of the half."""
    deck = make_deck()
    assert deck.card(f"{PLENARY}/kk.md").words.facts == (
        "Баспасөз хабарламасы",
        "Астана",
        "2026\N{NO-BREAK SPACE}ж. 20\N{NO-BREAK SPACE}қараша",
    )
    assert deck.card(f"{PLENARY}/ru.md").words.facts[0] == "Пресс-релиз"


def test_a_person_has_a_position_and_no_day() -> None:
    """The title of a biography is the name, its note the position."""
    words = make_deck().card(f"{PERSON}/kk.md").words
    assert words.title == "Серікова Айгүл Болатқызы"
    assert words.note
    assert words.facts[0] == "Өмірбаян"
    assert not any("2026" in fact for fact in words.facts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", [True, False])
def test_a_sample_says_so(sample: bool, language: Language) -> None:
    """An invented story is never taken for a real one, wherever its card goes."""
    words = make_deck(lambda story: replace(story, sample=sample)).card(f"{PLENARY}/{language}.md").words
    assert words.state == ({KAZAKH: "Үлгі", RUSSIAN: "Образец"}[language] if sample else "")


def test_soft_hyphens_and_line_ends_are_gone() -> None:
    """A title is one line of words; what keeps words together stays."""
    spoilt = "Сот\u00adтың  шешімі\n№\N{NO-BREAK SPACE}7\u200b "
    deck = make_deck(lambda story: retold(story, lambda half: replace(half, title=spoilt)))
    assert deck.card(f"{PLENARY}/kk.md").words.title == "Соттың шешімі №\N{NO-BREAK SPACE}7"


@given(st.text())
def test_cleaning_again_changes_nothing(text: str) -> None:
    """What is clean stays as it is."""
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_of_the_theme_are_translated(language: Language) -> None:
    """No card speaks English."""
    said = [*KINDS.values(), *SECTIONS, "Court news", "Press service of the courts of Kazakhstan", "Sample"]
    assert [word for word in said if speak(language)(word) == word] == []


def test_every_section_of_stories_has_a_kind() -> None:
    """A new section is told what one story of it is called."""
    assert set(KINDS) == {section.id for section in (*DATED_SECTIONS, BIOGRAPHIES)}


def test_the_site_says_whose_it_is() -> None:
    """Its card has the name large, and who publishes it."""
    words = site_words(speak(RUSSIAN))
    assert (words.title, words.note, words.brand) == ("Новости судов", "Пресс-служба судов Казахстана", "")
