"""Open Graph (ogp.me): the card that messengers and social networks show for a link."""

from collections.abc import Iterator
from typing import TypeAlias

from plugins.cards.layout import HEIGHT, WIDTH
from plugins.discovery.description import Description
from plugins.domain.change import last_change
from plugins.domain.language import Language, others
from plugins.pages.views import PersonView, StoryView
from plugins.templating.filters import iso

Property: TypeAlias = tuple[str, str]
"""What a ``meta`` element says: its ``property`` and the ``content``."""


def open_graph(described: Description) -> tuple[Property, ...]:
    """Return the properties of a page's card."""
    return (*_page(described), *_languages(described), *_article(described), *_image(described))


def _page(described: Description) -> Iterator[Property]:
    yield "og:type", _type(described)
    yield "og:site_name", described.name
    yield "og:title", described.title
    if described.summary:
        yield "og:description", described.summary
    yield "og:url", described.url


def _type(described: Description) -> str:
    if isinstance(described.page.view, PersonView):
        return "profile"
    return "article" if isinstance(described.page.view, StoryView) and described.page.view.moment else "website"


def _languages(described: Description) -> Iterator[Property]:
    yield "og:locale", _locale(described.page.language)
    yield from (("og:locale:alternate", _locale(each)) for each in others(described.page.language, described.languages))


def _locale(language: Language) -> str:
    return f"{language}_KZ"


def _article(described: Description) -> Iterator[Property]:
    view = described.page.view
    if not isinstance(view, StoryView) or view.moment is None:
        return
    yield "article:published_time", iso(view.moment)
    if view.corrections:
        yield "article:modified_time", iso(last_change(view.moment, view.corrections) or view.moment)
    yield "article:section", described.section
    yield from (("article:tag", topic.text) for topic in view.topics)


def _image(described: Description) -> Iterator[Property]:
    """Yield the share card; its alternative are the words that stand large on it."""
    if described.page.card:
        own = _type(described) != "website"
        yield "og:image", described.absolute(described.page.card)
        yield "og:image:type", "image/png"
        yield "og:image:width", str(WIDTH)
        yield "og:image:height", str(HEIGHT)
        yield "og:image:alt", described.title if own else f"{described.name}. {described.owner}"
