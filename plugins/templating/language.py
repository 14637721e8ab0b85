"""The words of the theme, and an environment for each language of the site.

Macros that are imported without context are made once an environment, not once a page; so they may know the language
of the environment, but nothing of the page.
"""

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from plugins.bilingual.catalogues import catalogue
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.templating.compiled import CompiledTemplates
from plugins.templating.compiling import DirectGenerator, DirectTemplate, TranslatingGenerator
from plugins.templating.importing import Modules
from plugins.templating.remembering import Remembered
from plugins.templating.translating import translate

DOMAIN = "theme"

_OPTIONS: Final = (
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix", "line_comment_prefix"),
    *("trim_blocks", "lstrip_blocks", "newline_sequence", "keep_trailing_newline"),
    *("optimized", "finalize", "autoescape", "is_async", "sandboxed"),
)
"""What an environment is told about how to read a template and what code to make of it."""


_COMPILING: Final = {each.__module__ for each in (DirectGenerator, Modules, Remembered, translate)}
"""The modules that make the code of templates, and those whose names stand in it."""

_ANY: Final = "any"
"""Stands for the language of templates that are compiled for all of them."""


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

    environment.extend(catalogues=catalogues)
    environment.policies["ext.i18n.trimmed"] = True
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(gettext, ngettext, newstyle=True)


def knowing(environment: Environment, language: Language, site: SiteConfig) -> Environment:
    """Return an environment like this one whose templates know ``language`` and ``site`` as globals.

    It reads each template once: whoever changes a template makes a new environment. A template may set another
    ``language`` for a part of its page, so its code is the same for all of them.
    """
    own = _knowing(environment, language, site)
    own.code_generator_class = DirectGenerator
    own.bytecode_cache = CompiledTemplates(site.cache / "templates", _ANY, _meaning(own))
    return own


def in_language(environment: Environment, language: Language, site: SiteConfig) -> Environment:
    """Return an environment as ``knowing`` does, for pages of one language alone: its words stand in the code."""
    own = _knowing(environment, language, site)
    own.extend(words=environment.catalogues[language])  # type: ignore[attr-defined]
    own.code_generator_class = TranslatingGenerator
    words = site.theme / "translations" / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    own.bytecode_cache = CompiledTemplates(site.cache / "templates", language, _meaning(own, words))
    return own


def _knowing(environment: Environment, language: Language, site: SiteConfig) -> Environment:
    own = environment.overlay(auto_reload=False)
    own.globals = {**environment.globals, "language": language, "site": site}
    own.template_class = DirectTemplate
    own.extend(modules=Modules(own))
    # Jinja looks through its cache, under a lock, three times a page: 10 µs less.
    vars(own)["get_template"] = functools.cache(own.get_template)
    return own


def _meaning(environment: Environment, *words: Path) -> bytes:
    """Return what a template's code depends on beside its source: options, words, filters that run on constants."""
    modules = {each.__module__ for each in environment.filters.values() if each.__module__.startswith("plugins.")}
    files = [str(sys.modules[name].__file__) for name in sorted(modules | _COMPILING)]
    contents = (path.read_bytes() for path in (*words, *map(Path, files)) if path.is_file())
    return b"\0".join((_options(environment), *contents))


def _options(environment: Environment) -> bytes:
    """Return the options of an environment, the same in every process: functions are told by their names."""
    values = (getattr(environment, name) for name in _OPTIONS)
    told = [each.__qualname__ if callable(each) else each for each in values]
    return repr((told, sorted(environment.extensions), sorted(environment.policies.items()))).encode()
