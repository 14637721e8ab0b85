"""A page: one file of the built site as a pure function of its template and its view."""

from dataclasses import dataclass

from plugins.domain.language import Language
from plugins.domain.url import output_path


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site. ``path`` is relative to the output folder; the template sees no content but the view.

    ``card`` is the address of the picture that is shown for a link to the page, empty where nobody links to it.
    """

    path: str
    language: Language
    template: str
    view: object
    card: str = ""

    @property
    def address(self) -> str:
        """The address at which a host serves the page."""
        return "/" + self.path.removesuffix("index.html")

    @property
    def bilingual(self) -> bool:
        """True for a page outside of the languages: it speaks all of them, or none."""
        return not self.path.startswith(f"{self.language}/")


def page_at(address: str, language: Language, template: str, view: object, card: str = "") -> Page:
    """Return the page of an address that ends with a slash."""
    return Page(output_path(address), language, template, view, card)
