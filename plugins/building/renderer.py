"""Pages to files: one process's part of the work. A page is rendered alone, from its template and its view."""

import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from plugins.building.staging import write_file
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.pages.page import Page
from plugins.templating.annotations import without_annotations
from plugins.templating.language import in_language, knowing

PageCheck = Callable[[Page, str], Iterable[Problem]]
"""A check of a rendered page with its annotations: a function of a module, since it runs in other processes too."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page that was written: its path, what stands for its bytes, and what its checks found."""

    path: str
    fingerprint: str
    problems: tuple[Problem, ...]


class TemplateFault(Exception):
    """A page cannot be rendered. The text names the template, the line and what went wrong there."""


class Renderer:
    """Renders pages into a folder and checks them."""

    def __init__(
        self, environment: Environment, site: SiteConfig, folder: Path, checks: Sequence[PageCheck] = ()
    ) -> None:
        """Take the environment of the templates, the settings, the folder that paths begin at, and the checks."""
        self.environments = {language: in_language(environment, language, site) for language in site.languages}
        self.bilingual = {language: knowing(environment, language, site) for language in site.languages}
        self.folder = folder
        self.checks = checks

    def html(self, page: Page) -> str:
        """Return a page with its annotations, for checks; TemplateFault where its template is at fault."""
        try:
            return self._rendered(page)
        except Exception as error:
            raise TemplateFault(f"{_place(error) or page.template}: {error}") from error

    def _rendered(self, page: Page) -> str:
        environments = self.bilingual if page.bilingual else self.environments
        return environments[page.language].get_template(page.template).render(page=page, view=page.view)

    def write(self, pages: Sequence[Page]) -> list[Rendered]:
        """Check pages and write them into the folder."""
        return [self._write(page) for page in pages]

    def _write(self, page: Page) -> Rendered:
        html = self.html(page)
        found = tuple(problem for check in self.checks for problem in check(page, html))
        data = without_annotations(html).encode()
        write_file(self.folder, page.path, data)
        return Rendered(page.path, sha256(data).hexdigest(), found)


def _place(error: BaseException) -> str:
    """Return file and line of the innermost template that the error came through, as Jinja shows it in tracebacks."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    templates = [f"{frame.filename}:{frame.lineno}" for frame in frames if not frame.filename.endswith(".py")]
    return templates[-1] if templates else ""
