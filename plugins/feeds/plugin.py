"""Feeds as a step of Pelican's run."""

from typing import Any

from pelican.plugins import signals

from plugins.feeds.corrections import correction_feeds
from plugins.feeds.plan import feed_pages
from plugins.pages.edition import Edition


class FeedsGenerator:
    """Gives every feed to the writer, which renders it like a page."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_output(self, writer: Any) -> None:
        """Plan the feeds of every language and hand them over."""
        site, space, pictures = self.context["SITE"], self.context["space"], self.context["pictures"]
        editions = (Edition(language, space, pictures, site) for language in site.languages)
        writer.write_pages(feed for edition in editions for feed in (*feed_pages(edition), *correction_feeds(edition)))


def get_generators(_pelican: object) -> type[FeedsGenerator]:
    """Answer Pelican's signal."""
    return FeedsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
