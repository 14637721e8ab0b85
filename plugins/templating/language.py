"""The words of the theme in the page's language, for Jinja's i18n extension."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from plugins.bilingual.catalogues import catalogue
from plugins.domain.language import Language

DOMAIN = "theme"


def install_words(
    environment: Environment, translations: Path, languages: tuple[Language, ...], cache: Path | None
) -> None:
    """Give ``_``, ``ngettext`` and ``{% trans %}`` of an environment the catalogue of the page that is rendered."""
    catalogues = {language: catalogue(translations, DOMAIN, language, cache) for language in languages}

    @pass_context
    def gettext(context: Context, message: str) -> str:
        return catalogues[context["page"].language].gettext(message)

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, count: int) -> str:
        return catalogues[context["page"].language].ngettext(singular, plural, count)

    environment.policies["ext.i18n.trimmed"] = True
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(gettext, ngettext, newstyle=True)
