"""Discovery as a step of Pelican's run."""

from typing import Any

from pelican.plugins import signals

from plugins.discovery.plan import discovery_pages
from plugins.domain.config import SiteConfig


class DiscoveryGenerator:
    """Gives every file for programs to the writer, which renders it like a page."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_output(self, writer: Any) -> None:
        """Plan the files and hand them over."""
        site: SiteConfig = self.context["SITE"]
        writer.write_pages(discovery_pages(self.context["library"], site))
        writer.copy("favicon.ico", site.theme / "icons" / "favicon.ico")  # where browsers look for it unasked


def get_generators(_pelican: object) -> type[DiscoveryGenerator]:
    """Answer Pelican's signal."""
    return DiscoveryGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
