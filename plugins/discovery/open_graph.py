"""Open Graph (ogp.me): the card that messengers and social networks show for a link."""

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
    type_ = _type(described.page.view)
    return (
        ("og:type", type_),
        ("og:site_name", described.name),
        ("og:title", described.title),
        *((("og:description", described.summary),) if described.summary else ()),
        ("og:url", described.url),
        *_languages(described),
        *_article(described),
        *_image(described, type_),
    )


def _type(view: object) -> str:
    if isinstance(view, PersonView):
        return "profile"
    return "article" if isinstance(view, StoryView) and view.moment else "website"


def _languages(described: Description) -> list[Property]:
    own = described.page.language
    alternates = [("og:locale:alternate", _locale(each)) for each in others(own, described.languages)]
    return [("og:locale", _locale(own)), *alternates]


def _locale(language: Language) -> str:
    return f"{language}_KZ"


def _article(described: Description) -> list[Property]:
    view = described.page.view
    if not isinstance(view, StoryView) or view.moment is None:
        return []
    changed = (last_change(view.moment, view.corrections) or view.moment) if view.corrections else None
    return [
        ("article:published_time", iso(view.moment)),
        *((("article:modified_time", iso(changed)),) if changed else ()),
        ("article:section", described.section),
        *[("article:tag", topic.text) for topic in view.topics],
    ]


def _image(described: Description, type_: str) -> tuple[Property, ...]:
    """Return the share card; its alternative are the words that stand large on it."""
    if not described.page.card:
        return ()
    return (
        ("og:image", described.absolute(described.page.card)),
        ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", f"{described.name}. {described.owner}" if type_ == "website" else described.title),
    )
