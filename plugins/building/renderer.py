"""Pages to files: one process's part of the work. A page is rendered alone, from its template and its view."""

import traceback
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from plugins.building.staging import write_file
from plugins.domain.config import SiteConfig
from plugins.pages.page import Page
from plugins.templating.annotations import without_annotations
from plugins.templating.language import in_language


class TemplateFault(Exception):
    """A page cannot be rendered. The text names the template, the line and what went wrong there."""


class Renderer:
    """Renders pages into a folder."""

    def __init__(self, environment: Environment, site: SiteConfig, folder: Path) -> None:
        """Take the environment of the templates, the settings, and the folder that the paths of pages begin at."""
        self.environments = {language: in_language(environment, language, site) for language in site.languages}
        self.folder = folder

    def html(self, page: Page) -> str:
        """Return a page with its annotations, for checks; TemplateFault where its template is at fault."""
        try:
            return self._rendered(page)
        except Exception as error:
            raise TemplateFault(f"{_place(error) or page.template}: {error}") from error

    def _rendered(self, page: Page) -> str:
        return self.environments[page.language].get_template(page.template).render(page=page, view=page.view)

    def write(self, pages: Sequence[Page]) -> list[str]:
        """Render pages into the folder and return their paths."""
        for page in pages:
            write_file(self.folder, page.path, without_annotations(self.html(page)).encode())
        return [page.path for page in pages]


def _place(error: BaseException) -> str:
    """Return file and line of the innermost template that the error came through, as Jinja shows it in tracebacks."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    templates = [f"{frame.filename}:{frame.lineno}" for frame in frames if not frame.filename.endswith(".py")]
    return templates[-1] if templates else ""
