"""Share cards as a step of Pelican's run: named before pages are planned, drawn and published with them."""

from functools import partial
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from plugins.bilingual.catalogues import catalogue
from plugins.cards.plan import Deck, design, plan_cards
from plugins.cards.render import place, render_cards
from plugins.cards.words import Gettext
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.images.cache import prune
from plugins.images.publish import put
from plugins.pages.edition import Edition
from plugins.templating.language import DOMAIN

CACHE_LIMIT = 2_000_000_000
"""Bytes of cards that are kept for another build, about seventy thousand."""


class CardsGenerator:
    """Puts the addresses of all cards into the context, and draws the cards of public stories."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context
        self.site: SiteConfig = context["SITE"]
        self.cache = self.site.cache / "cards"
        self.deck = Deck({}, {})

    def generate_context(self) -> None:
        """Plan the cards, since their addresses stand in the pages."""
        editions = (Edition(each, self.context["space"], {}, self.site) for each in self.site.languages)
        self.deck = plan_cards(editions, partial(_speak, self.site), design(self.site.theme))
        self.context["share_cards"] = self.deck.addresses

    def generate_output(self, writer: Any) -> None:
        """Draw the cards and publish them."""
        cards = self.deck.cards
        render_cards(cards, self.site.theme, self.cache, self.site.workers)
        folder: Path = writer.staging.folder
        for card in cards:
            put(place(self.cache, card), folder / card.path)
        prune(self.cache, (place(self.cache, card) for card in cards), CACHE_LIMIT)


def _speak(site: SiteConfig, language: Language) -> Gettext:
    return catalogue(site.theme / "translations", DOMAIN, language, site.cache / "catalogues").gettext


def get_generators(_pelican: object) -> type[CardsGenerator]:
    """Answer Pelican's signal."""
    return CardsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
