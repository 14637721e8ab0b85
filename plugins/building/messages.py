"""Sentences in the language in which a run speaks."""

from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.bilingual.catalogues import catalogue
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.domain.notice import Refusal

_DOMAIN: Final = "problems"
_TRANSLATIONS: Final = Path(__file__).resolve().parents[1] / "checks" / "translations"


def messages(site: SiteConfig, language: Language | None = None) -> NullTranslations:
    """Return the catalogue of problems and notices in a language, by default in that of the settings."""
    return catalogue(_TRANSLATIONS, _DOMAIN, language or site.message_language, site.cache / "catalogues")


def say(site: SiteConfig, sentence: str, **parameters: object) -> str:
    """Return a sentence with its parameters."""
    return messages(site).gettext(sentence).format(**parameters)


def say_count(site: SiteConfig, forms: tuple[str, str], count: int, **parameters: object) -> str:
    """Return the form of a sentence that fits the count."""
    return messages(site).ngettext(*forms, count).format(count=count, **parameters)


def explain(site: SiteConfig, refusal: Refusal) -> str:
    """Return why something cannot be done, and what to do instead."""
    return say(site, refusal.sentence, **refusal.parameters)
