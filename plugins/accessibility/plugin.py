"""The checker as a step of Pelican's run: the theme's colours and sizes at once, every page when it is rendered."""

from functools import partial
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from plugins.accessibility.contrast import contrast_problems
from plugins.accessibility.pages import check_page, judge_frame
from plugins.accessibility.registry import BASES
from plugins.accessibility.targets import target_problems
from plugins.building.judged import judge_theme
from plugins.domain.config import SiteConfig


class AccessibilityGenerator:
    """Adds the problems of the theme's colours and sizes to the context, and a check of each page."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Check colours and sizes and ask for the pages."""
        site: SiteConfig = self.context["SITE"]
        templates, styles = site.theme / "templates", site.theme / "static" / "css"
        colours = partial(contrast_problems, styles, _shown(styles, site))
        sizes = partial(target_problems, styles, templates, _shown(styles, site))
        self.context["accessibility_rules"] = BASES
        self.context["problems"] += judge_theme(self.context["workshop"], colours, sizes)
        self.context["page_checks"].append(partial(check_page, templates=templates, shown=_shown(templates, site)))
        self.context["frame_checks"].append(judge_frame)


def _shown(folder: Path, site: SiteConfig) -> str:
    """Return a folder as problems call what lies outside of the content: with a slash before the path."""
    return f"/{folder.relative_to(site.root).as_posix()}" if folder.is_relative_to(site.root) else folder.as_posix()


def get_generators(_pelican: object) -> type[AccessibilityGenerator]:
    """Answer Pelican's signal."""
    return AccessibilityGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
