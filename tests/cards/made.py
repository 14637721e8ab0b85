"""Cards of the small site, and what a card of given words looks like."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Final

from hypothesis import strategies as st
from PIL import Image

from plugins.bilingual.catalogues import catalogue
from plugins.cards.drawing import Studio
from plugins.cards.layout import lay_out
from plugins.cards.plan import Deck
from plugins.cards.words import Gettext, Words, clean
from plugins.domain.language import Language
from plugins.pages.edition import Edition
from plugins.templating.language import DOMAIN
from tests.feeds.made import Change, make_edition
from tests.site import LANGUAGES, ROOT

THEME: Final = ROOT / "theme"
DESIGN: Final = "design"

LETTERS: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS: Final = " 0123456789«»„“—–-…№₸%.,:;!?()/\N{NO-BREAK SPACE}"

titles = (st.text(st.sampled_from(LETTERS + SIGNS + "  "), max_size=200) | st.text(max_size=200)).map(clean)
"""What might stand over a story: mostly words of the site's letters, else anything."""


@cache
def studio() -> Studio:
    """Return the studio of the theme."""
    return Studio(THEME)


def card_words(title: str = "Тақырып", **words: object) -> Words:
    """Return the words of a story's card."""
    facts = ("Баспасөз хабарламасы", "Шығыс Қазақстан облысы", "2026 ж. 21 қараша")
    given = {"title": title, "brand": "Сот жаңалықтары", "facts": facts, "state": "Үлгі", **words}
    return Words(**given)  # type: ignore[arg-type]


def drawn(words: Words) -> Image.Image:
    """Return a card as others see it."""
    return Image.open(BytesIO(studio().draw(lay_out(words, studio().faces.measure)))).convert("RGB")


def speak(language: Language) -> Gettext:
    """Return the words of the theme in a language."""
    return catalogue(THEME / "translations", DOMAIN, language).gettext


def editions(change: Change) -> Iterator[Edition]:
    """Yield the small site in both languages, each of its stories changed."""
    yield from (make_edition(change, language) for language in LANGUAGES)


def make_deck(change: Change = lambda story: story, design: str = DESIGN) -> Deck:
    """Return the cards of the small site, each of its stories changed."""
    return Deck(tuple(editions(change)), speak, design)
