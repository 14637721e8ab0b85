"""Pages as a step of Pelican's run: Pelican's Jinja environment renders them."""

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.pages.plan import FAMILIES
from plugins.templating.language import install_words


class PagesGenerator(Generator):  # type: ignore[misc]
    """Adds every page to what a build makes, which renders it with the environment made here."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Make Pelican's environment and teach it the words of both languages."""
        super().__init__(*args, **kwargs)
        site = self.settings["SITE"]
        install_words(self.env, site.theme / "translations", site.languages, site.cache / "catalogues")

    def generate_context(self) -> None:
        """Add the families of pages."""
        self.context["families"] += FAMILIES


def get_generators(_pelican: object) -> type[PagesGenerator]:
    """Answer Pelican's signal."""
    return PagesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
