"""Pages to files: one process's part of the work. A page is rendered alone, from its template and its view."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment

from plugins.building.staging import write_file
from plugins.domain.config import SiteConfig
from plugins.pages.page import Page
from plugins.templating.annotations import without_annotations


class Renderer:
    """Renders pages into a folder."""

    def __init__(self, environment: Environment, site: SiteConfig, folder: Path) -> None:
        """Take the environment of the templates, the settings, and the folder that the paths of pages begin at."""
        self.environment = environment
        self.site = site
        self.folder = folder

    def html(self, page: Page) -> str:
        """Return a page with its annotations, for checks."""
        return self.environment.get_template(page.template).render(page=page, view=page.view, site=self.site)

    def write(self, pages: Sequence[Page]) -> list[str]:
        """Render pages into the folder and return their paths."""
        for page in pages:
            write_file(self.folder, page.path, without_annotations(self.html(page)).encode())
        return [page.path for page in pages]
