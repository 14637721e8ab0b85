"""The statement as a step of Pelican's run: after all other pages, so that it can tell of them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pelican.plugins import signals

from plugins.checks.messages import load_messages
from plugins.domain.language import Language
from plugins.pages.edition import Edition
from plugins.pages.page import Page
from plugins.pages.story import statement_page
from plugins.pages.views import Verdict
from plugins.statement.verdict import judge


class StatementGenerator:
    """Gives the writer one page in each language, where the content has the words for it.

    The rules about accessibility and what they rest on stand in the context as ``accessibility_rules``; without them
    the statement says that nothing was checked.
    """

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_output(self, writer: Any) -> None:
        """Write the statement. Its own pages are checked like all others, so they count."""
        pages = writer.count_pages()
        problems = (*self.context["problems"], *writer.problems)
        editions = list(self._editions())
        own = sum(1 for edition in editions for _ in statement_page(edition, None))
        writer.write_pages(
            [
                page
                for edition in editions
                for page in self._pages(edition, self._verdict(edition.language, pages + own, problems))
            ]
        )

    def _editions(self) -> Iterator[Edition]:
        site = self.context["SITE"]
        space, pictures, cards = (self.context[name] for name in ("space", "pictures", "share_cards"))
        for language in site.languages:
            yield Edition(language, space, pictures, site, (), cards)

    def _verdict(self, language: Language, pages: int, problems: Any) -> Verdict:
        site = self.context["SITE"]
        bases = self.context.get("accessibility_rules", {})
        return judge(site.at.date(), pages, bases, problems, load_messages(language, site.cache / "catalogues"))

    def _pages(self, edition: Edition, verdict: Verdict) -> Iterator[Page]:
        for page in statement_page(edition, verdict):
            yield replace(page, card=edition.share_card())


def get_generators(_pelican: object) -> type[StatementGenerator]:
    """Answer Pelican's signal."""
    return StatementGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
