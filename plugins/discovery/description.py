"""A page as programs are told of it: what it shows, with the words that its template has for it."""

from dataclasses import dataclass

from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.domain.url import in_language
from plugins.pages.page import Page
from plugins.pages.views import Figure, PersonView, StoryView


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A page with its words as plain text; ``section`` is the name of a story's section, ``owner`` who publishes."""

    page: Page
    site: SiteConfig
    title: str
    summary: str
    name: str
    owner: str
    section: str = ""

    @property
    def url(self) -> str:
        """The full address of the page."""
        return self.absolute(self.page.address)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that the page can be read in."""
        view = self.page.view
        return view.languages if isinstance(view, StoryView | PersonView) else self.site.languages

    @property
    def figure(self) -> Figure | None:
        """The picture that the page is known by."""
        view = self.page.view
        if isinstance(view, StoryView):
            return view.photo
        return view.portrait if isinstance(view, PersonView) else None

    def absolute(self, address: str) -> str:
        """Return an address of the site with scheme and host."""
        return self.site.site_url + address

    def url_in(self, language: Language) -> str:
        """Return the full address of the page in another language."""
        return self.absolute(in_language(self.page.address, language))
