"""Publication as a step of Pelican's run: what went out is read, and what was withdrawn leaves the library."""

from typing import Any

from pelican.plugins import signals

from plugins.building.messages import explain
from plugins.building.workshop import Workshop
from plugins.domain.config import SiteConfig
from plugins.publication.branch import RecordRefused, deciding_files, find_branch, may_lack, refused
from plugins.publication.corrections import no_texts
from plugins.publication.families import RECORD
from plugins.publication.uphold import Upheld, uphold


class PublicationGenerator:
    """Hides what was withdrawn, and adds the problems of a library that denies what went out."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context
        self.site: SiteConfig = context["SITE"]

    def generate_context(self) -> None:
        """Read the record, and hold the library to it; SystemExit where the record is there and cannot be read."""
        try:
            upheld = self._uphold()
        except RecordRefused as refusal:
            raise SystemExit(explain(self.site, refusal)) from None
        self.context.update(library=upheld.library, rerouting=upheld.rerouting)
        self.context["problems"] += upheld.problems
        self.context["checks"] += upheld.checks

    def _uphold(self) -> Upheld:
        workshop: Workshop = self.context["workshop"]
        workshop.watch(deciding_files(self.site.content))
        branch = find_branch(self.site.content)
        if branch and branch.commit is None and may_lack(branch.top):
            workshop.doubt()  # the remote alone knows whether something went out by now
        workshop.hear(RECORD, (branch and branch.commit) or "")
        files, texts = (branch.files(), branch.text) if branch else ({}, no_texts)
        with refused():
            upheld = uphold(self.context["library"], self.site.languages, files, texts)
        workshop.narrow(*upheld.library.reads.window)
        return upheld


def get_generators(_pelican: object) -> type[PublicationGenerator]:
    """Answer Pelican's signal."""
    return PublicationGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
