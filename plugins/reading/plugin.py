"""Reading as a step of Pelican's run: the texts of all halves, and all that a link may lead to."""

from typing import Any

from pelican.plugins import signals

from plugins.domain.config import SiteConfig
from plugins.links.addresses import SiteAddresses
from plugins.links.resolve import Space


class ReadingGenerator:
    """Puts the texts, and all that a link may lead to, into the context."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Put them together; a text is opened when it is asked for."""
        library, taken = self.context["library"], self.context["taken"]
        site: SiteConfig = self.context["SITE"]
        addresses = SiteAddresses(library, site.languages)
        self.context["space"] = Space(
            library,
            taken.folders,
            taken.texts,
            addresses,
            site.languages,
            taken.bodies,
            taken.digests,
            taken.pointers,
        )


def get_generators(_pelican: object) -> type[ReadingGenerator]:
    """Answer Pelican's signal."""
    return ReadingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
