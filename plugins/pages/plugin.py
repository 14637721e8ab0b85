"""Pages as a step of Pelican's run: Pelican's Jinja environment renders them."""

from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.pages.plan import plan
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
        writer.write_pages(plan(self.context["space"], self.context["pictures"], self.context["SITE"]))


def get_generators(_pelican: object) -> type[PagesGenerator]:
    """Answer Pelican's signal."""
    return PagesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
