"""The catalogue of all that is said to editors: sentences of rules, notices of commands, meanings of fields."""

from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.bilingual.catalogues import catalogue
from plugins.domain.language import Language

DOMAIN: Final = "problems"
TRANSLATIONS: Final = Path(__file__).parent / "translations"


def load_messages(language: Language, cache: Path | None = None) -> NullTranslations:
    """Return the messages in a language, compiled once in the folder ``cache`` if it is given."""
    return catalogue(TRANSLATIONS, DOMAIN, language, cache)
