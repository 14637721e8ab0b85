"""Checks as a step of Pelican's run."""

from typing import Any

from pelican.plugins import signals

from plugins.checks.site import STORIES, TOGETHER


class ChecksGenerator:
    """Adds the checks of stories to what a build does before it makes pages."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Add the checks of each story, and of all together."""
        self.context["checks"] += [STORIES, TOGETHER]


def get_generators(_pelican: object) -> type[ChecksGenerator]:
    """Answer Pelican's signal."""
    return ChecksGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
