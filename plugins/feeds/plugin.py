"""Feeds as a step of Pelican's run."""

from typing import Any

from pelican.plugins import signals

from plugins.feeds.corrections import CORRECTION_FEEDS
from plugins.feeds.plan import FEEDS


class FeedsGenerator:
    """Adds every feed to what a build makes, which renders it like a page."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Add the feeds of all lists, and of corrections."""
        self.context["families"] += (FEEDS, CORRECTION_FEEDS)


def get_generators(_pelican: object) -> type[FeedsGenerator]:
    """Answer Pelican's signal."""
    return FeedsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
