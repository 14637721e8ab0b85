"""Pages of the small site as programs are told of them."""

from plugins.discovery.description import Description
from plugins.domain.language import KAZAKH, Language
from plugins.pages.page import Page
from plugins.pages.plan import plan
from plugins.pages.views import PersonView, StoryView
from tests.feeds.made import Change, make_edition


def planned(path: str, language: Language = KAZAKH, change: Change = lambda story: story) -> Page:
    """Return the page at a path after the language."""
    edition = make_edition(change)
    halves = (half.path for story in edition.library.stories for half in story.halves.values())
    cards = {key: f"/cards/{key}.png" for key in (*halves, *edition.config.languages)}
    pages = plan(edition.space, edition.pictures, edition.config, share_cards=cards)
    return next(page for page in pages if page.address == f"/{language}/{path}")


def described(path: str, language: Language = KAZAKH, change: Change = lambda story: story) -> Description:
    """Return that page with words such as its template has."""
    page = planned(path, language, change)
    title, summary = _words(page)
    config = make_edition().config
    return Description(
        page=page, site=config, title=title, summary=summary, name="Site", owner="Owner", section="Section"
    )


def _words(page: Page) -> tuple[str, str]:
    match page.view:
        case StoryView(title=title, lead=lead):
            return title, lead
        case PersonView(name=name, lead=lead):
            return name, lead
        case _:
            return "Title", "Summary"
