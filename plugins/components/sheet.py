"""The page that shows every component: for a preview, where whoever changes the theme sees all of it at once."""

from collections.abc import Iterable, Iterator

from plugins.components.examples import GROUPS
from plugins.components.samples import PICTURE, Samples
from plugins.domain.language import Language
from plugins.images.plan import Picture
from plugins.pages.page import Page, page_at
from plugins.pages.views import SheetView

ADDRESS = "/preview/components/{language}/"


def sheet_pages(languages: Iterable[Language], pictures: Iterable[Picture]) -> Iterator[Page]:
    """Yield the sheet in every language; pictures of the site stand in for those of the examples."""
    shown = next(iter(pictures), PICTURE)
    for language in languages:
        samples = Samples(language, shown)
        groups = tuple((name, group(samples)) for name, group in GROUPS.items())
        yield page_at(ADDRESS.format(language=language), language, "components.html", SheetView(groups))
