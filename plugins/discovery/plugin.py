"""Discovery as a step of Pelican's run."""

from typing import Any

from pelican.plugins import signals

from plugins.discovery.plan import FAMILIES
from plugins.domain.config import SiteConfig


class DiscoveryGenerator:
    """Adds every file for programs to what a build makes, which renders it like a page."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Add the families of files."""
        self.context["families"] += FAMILIES

    def generate_output(self, writer: Any) -> None:
        """Take over the one file that is the same for ever."""
        site: SiteConfig = self.context["SITE"]
        writer.copy("favicon.ico", site.theme / "icons" / "favicon.ico")  # where browsers look for it unasked


def get_generators(_pelican: object) -> type[DiscoveryGenerator]:
    """Answer Pelican's signal."""
    return DiscoveryGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
