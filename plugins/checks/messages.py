"""The catalogue of all that is said to editors: sentences of rules, notices of commands, meanings of fields."""

from collections.abc import Iterable
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.bilingual.catalogues import catalogue
from plugins.checks.languages import with_names
from plugins.checks.rules import RULES
from plugins.domain.language import Language

DOMAIN: Final = "problems"
TRANSLATIONS: Final = Path(__file__).parent / "translations"


def load_messages(language: Language, cache: Path | None = None) -> NullTranslations:
    """Return the messages in a language, compiled once in the folder ``cache`` if it is given."""
    return catalogue(TRANSLATIONS, DOMAIN, language, cache)


def sentence_of(rule: str, parameters: Iterable[tuple[str, str]], messages: NullTranslations) -> str:
    """Return what a broken rule says, with its cure, in the language of the messages."""
    return messages.gettext(RULES[rule].sentence).format(**with_names(parameters, messages))
