"""Checks as a step of Pelican's run."""

from typing import Any

from pelican.plugins import signals

from plugins.checks.run import check_stories
from plugins.checks.samples import sample_problems


class ChecksGenerator:
    """Adds the problems of all stories to the context."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Run every check, and on the way to the public the one for samples."""
        self.context["problems"] += check_stories(self.context["space"])
        if not self.context["SITE"].allow_samples:
            self.context["problems"] += sample_problems(self.context["library"])


def get_generators(_pelican: object) -> type[ChecksGenerator]:
    """Answer Pelican's signal."""
    return ChecksGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
