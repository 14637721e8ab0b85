"""Pages as a step of Pelican's run: Pelican's Jinja environment renders them."""

from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.checks.report import Report
from plugins.checks.rules import RULES
from plugins.pages.plan import plan
from plugins.pages.views import Remark
from plugins.templating.language import install_words


class PagesGenerator(Generator):  # type: ignore[misc]
    """Gives every page to the writer, which renders it with the environment made here."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Make Pelican's environment and teach it the words of both languages."""
        super().__init__(*args, **kwargs)
        site = self.settings["SITE"]
        install_words(self.env, site.theme / "translations", site.languages, site.cache / "catalogues")

    def generate_output(self, writer: Any) -> None:
        """Plan all pages and hand them over."""
        site = self.context["SITE"]
        remarks = remarks_of(self.context["report"]) if site.preview else ()
        space, pictures, cards = (self.context[name] for name in ("space", "pictures", "share_cards"))
        writer.write_pages(plan(space, pictures, site, remarks, cards))


def remarks_of(report: Report) -> tuple[Remark, ...]:
    """Return the problems of a report as a preview shows them."""
    return tuple(
        Remark(each.path, each.line, each.rule, RULES[each.rule].severity.value, report.sentence(each))
        for each in report.problems
    )


def get_generators(_pelican: object) -> type[PagesGenerator]:
    """Answer Pelican's signal."""
    return PagesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
