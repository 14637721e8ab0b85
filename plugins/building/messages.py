"""Sentences in the language in which a run speaks."""

import sys
from gettext import NullTranslations
from pathlib import Path
from typing import NoReturn

from plugins.checks.messages import load_messages
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.domain.notice import Refusal


def messages(site: SiteConfig, language: Language | None = None) -> NullTranslations:
    """Return what is said to editors in a language, by default in that of the settings."""
    return load_messages(language or site.message_language, site.cache / "catalogues")


def say(site: SiteConfig, sentence: str, **parameters: object) -> str:
    """Return a sentence with its parameters."""
    return messages(site).gettext(sentence).format(**parameters)


def say_count(site: SiteConfig, forms: tuple[str, str], count: int, **parameters: object) -> str:
    """Return the form of a sentence that fits the count."""
    return messages(site).ngettext(*forms, count).format(count=count, **parameters)


def misunderstand(site: SiteConfig, sentence: str, **parameters: object) -> NoReturn:
    """End with a sentence and code 2, that of a command line that says what cannot be."""
    print(say(site, sentence, **parameters), file=sys.stderr)
    raise SystemExit(2)


def explain(site: SiteConfig, refusal: Refusal) -> str:
    """Return why something cannot be done, and what to do instead."""
    return say(site, refusal.sentence, **refusal.parameters)


def displayed(path: Path) -> str:
    """Return a path as somebody in the current folder would type it."""
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return shown.as_posix()
