"""The names of languages in messages to editors, who read «қазақ» and «казахском», not a code."""

from collections.abc import Iterable, Mapping
from gettext import NullTranslations
from typing import Final

NAMES: Final[Mapping[str, str]] = {
    "be": "Belarusian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "hu": "Hungarian",
    "it": "Italian",
    "kk": "Kazakh",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
"""The languages that a text is told to be in, by the codes that begin their tags; message ids of ``problems``."""

_OF_LANGUAGES: Final = frozenset({"language", "spoken", "stated"})
"""Parameters of sentences that are tags of languages."""


def with_names(parameters: Iterable[tuple[str, str]], messages: NullTranslations) -> dict[str, str]:
    """Return the parameters of a sentence, with names of languages in place of their tags."""
    return {name: _name(value, messages) if name in _OF_LANGUAGES else value for name, value in parameters}


def _name(tag: str, messages: NullTranslations) -> str:
    name = NAMES.get(tag.partition("-")[0].lower())
    return messages.gettext(name) if name else tag
