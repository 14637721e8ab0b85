"""Pages to HTML. A page is rendered alone, from its template and its view."""

import traceback
from collections.abc import Callable, Iterable

from jinja2 import Environment, TemplateSyntaxError

from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.pages.page import Page
from plugins.templating.language import in_language, knowing

PageCheck = Callable[[Page, str], Iterable[Problem]]
"""A check of a rendered page with its annotations: a function of a module, since it runs in other processes too."""


class TemplateFault(Exception):
    """A page cannot be rendered. The text names the template, the line and what went wrong there."""


class Renderer:
    """Renders pages, each alone."""

    def __init__(self, environment: Environment, site: SiteConfig) -> None:
        """Take the environment of the templates and the settings."""
        self.environments = {language: in_language(environment, language, site) for language in site.languages}
        self.bilingual = {language: knowing(environment, language, site) for language in site.languages}

    def html(self, page: Page) -> str:
        """Return a page with its annotations, for checks; TemplateFault where its template is at fault."""
        try:
            return self._rendered(page)
        except Exception as error:
            raise TemplateFault(f"{_place(error) or page.template}: {error}") from error

    def _rendered(self, page: Page) -> str:
        environments = self.bilingual if page.bilingual else self.environments
        return environments[page.language].get_template(page.template).render(page=page, view=page.view)


def _place(error: BaseException) -> str:
    """Return file and line of the innermost template that the error came through, as Jinja shows it in tracebacks."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    templates = [f"{frame.filename}:{frame.lineno}" for frame in frames if not frame.filename.endswith(".py")]
    return templates[-1] if templates else ""
