"""The words of the theme, and an environment for each language of the site.

Macros that are imported without context are made once an environment, not once a page; so they may know the language
of the environment, but nothing of the page.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from plugins.bilingual.catalogues import catalogue
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language

DOMAIN = "theme"


def install_words(
    environment: Environment, translations: Path, languages: tuple[Language, ...], cache: Path | None
) -> None:
    """Give ``_``, ``ngettext`` and ``{% trans %}`` the catalogue of the environment's ``language``."""
    catalogues = {language: catalogue(translations, DOMAIN, language, cache) for language in languages}

    @pass_context
    def gettext(context: Context, message: str) -> str:
        return catalogues[context["language"]].gettext(message)

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, count: int) -> str:
        return catalogues[context["language"]].ngettext(singular, plural, count)

    environment.policies["ext.i18n.trimmed"] = True
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(gettext, ngettext, newstyle=True)


def in_language(environment: Environment, language: Language, site: SiteConfig) -> Environment:
    """Return an environment like this one whose templates know ``language`` and ``site`` as globals."""
    own = environment.overlay()
    own.globals = {**environment.globals, "language": language, "site": site}
    return own
