"""Share cards as a step of Pelican's run: named before pages are planned, drawn and published with them."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

from pelican.plugins import signals

from plugins.bilingual.catalogues import catalogue
from plugins.cards.plan import Deck, ShareCard, design
from plugins.cards.render import draw, place
from plugins.cards.words import Gettext
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.pages.edition import Edition
from plugins.pages.family import WHOLE, Editions, Family, File
from plugins.templating.language import DOMAIN

CACHE_LIMIT: Final = 2_000_000_000
"""Bytes of cards that are kept for another build, about seventy thousand."""


class CardsGenerator:
    """Puts the addresses of all cards into the context, and draws the cards of public stories."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context
        self.site: SiteConfig = context["SITE"]

    def generate_context(self) -> None:
        """Lay out the deck; a card is named when a page asks for its address."""
        editions = tuple(Edition(each, self.context["space"], {}, self.site) for each in self.site.languages)
        name = self.context["world"]["cards"] = design(self.site.theme)
        self.context["share_cards"] = Deck(editions, partial(_speak, self.site), name)
        self.context["families"].append(CARDS)

    def generate_output(self, writer: Any) -> None:
        """Keep the cache within its limit."""
        writer.prune(_cache(self.site), CACHE_LIMIT)


def _cache(site: SiteConfig) -> Path:
    return site.cache / "cards"


def _subjects(editions: Editions) -> Iterator[str]:
    yield WHOLE
    yield from (entry.folder for entry in editions[0].library.public.entries)


def _cards(editions: Editions, folder: str) -> Iterator[File]:
    """Yield the cards of a public story, or of all pages that have none, drawn now if the cache does not have them."""
    site = editions[0].config
    for card in _named(editions, folder):
        draw(card, site.theme, _cache(site))
        source = place(_cache(site), card)
        yield File(card.path, source, source.parent.name, linked=True)


def _named(editions: Editions, folder: str) -> Iterator[ShareCard]:
    deck = editions[0].share_cards
    if not isinstance(deck, Deck):
        return
    for edition in editions:
        own = deck.half(edition.library.story(folder), edition.language) if folder else deck.site(edition.language)
        if own:
            yield own


CARDS: Final = Family("cards", _subjects, _cards)
"""The cards of public stories, and one for all other pages of each language."""


@cache
def _speak(site: SiteConfig, language: Language) -> Gettext:
    return catalogue(site.theme / "translations", DOMAIN, language, site.cache / "catalogues").gettext


def get_generators(_pelican: object) -> type[CardsGenerator]:
    """Answer Pelican's signal."""
    return CardsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
