"""Which cards there are, and their addresses."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.cards.plan import MADE_OF, design
from plugins.domain.section import PAGES
from plugins.domain.story import Story
from tests.cards.made import THEME, make_deck
from tests.feeds.made import kazakh_only, make_edition, retold
from tests.site import LANGUAGES

PLENARY = "press-releases/2026/2026-11-20-plenary-session"


def test_every_public_half_has_a_card() -> None:
    """Stories and biographies have one in each language, the site's own pages have not."""
    library = make_edition().library
    shown = [story for story in library.public if story.section is not PAGES]
    assert set(make_deck()) - set(LANGUAGES) == {half.path for story in shown for half in story.halves.values()}


def test_what_is_not_public_has_none() -> None:
    """A draft leaves no trace, and a card would be one."""
    assert set(make_deck(lambda story: replace(story, draft=True))) == set(LANGUAGES)


def test_a_half_that_is_pending_has_none() -> None:
    """Its page shows the card of the half that is there."""
    halves = set(make_deck(kazakh_only))
    assert f"{PLENARY}/kk.md" in halves
    assert f"{PLENARY}/ru.md" not in halves


def test_an_address_tells_story_language_and_pixels() -> None:
    """The id of the story, the language, eight signs of a hash."""
    card = make_deck().card(f"{PLENARY}/ru.md")
    assert re.fullmatch(r"/cards/[2-9a-z]{6}-ru-[0-9a-f]{8}\.png", card.address)
    assert card.address == f"/{card.path}"


def test_addresses_are_found_by_half_and_by_language() -> None:
    """Each card has an address of its own."""
    deck = make_deck()
    assert {"kk", "ru"} <= set(deck)
    assert len(set(deck.values())) == len(deck) > 2


def test_other_words_or_another_design_give_another_address() -> None:
    """Under an address stand the same pixels for ever."""

    def renamed(story: Story) -> Story:
        return retold(story, lambda half: replace(half, title=f"{half.title}!"))

    path = f"{PLENARY}/kk.md"
    cards = [make_deck(), make_deck(renamed), make_deck(design="another")]
    assert len({deck.card(path).path for deck in cards}) == len(cards)
    assert make_deck().card(path) == make_deck().card(path)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return a theme with the files that cards are drawn with."""
    for name in MADE_OF:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(THEME / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", MADE_OF)
def test_each_file_of_the_theme_counts(theme: Path, name: str) -> None:
    """Another font, colour or mark is another design."""
    assert design(theme) == design(THEME)
    (theme / name).write_bytes(b"another")
    assert design(theme) != design(THEME)
