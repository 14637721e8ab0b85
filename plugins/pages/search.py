"""The search page: what can be searched, counted by all that a search can be narrowed to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from plugins.domain.reference import Named
from plugins.domain.section import SECTIONS
from plugins.domain.url import join
from plugins.library.entry import Entry
from plugins.pages.edition import Edition
from plugins.pages.family import Family, InEachLanguage, once
from plugins.pages.page import Page, page_at
from plugins.pages.views import Facet, FacetValue, SearchView

MONTHS: Final = tuple(date(2000, month, 11) for month in range(1, 13))
"""A day of each month, by which the page tells its script how dates are written: few browsers know it of Kazakh."""


def _search(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the search page. A story whose half is not there yet cannot be found in its language."""
    stories = [entry for entry in edition.library.public.entries if edition.language in entry.languages]
    view = SearchView(tuple(_facets(stories, edition)), len(stories), MONTHS)
    yield page_at(join(edition.language, "search"), edition.language, "search.html", view)


def _facets(stories: Sequence[Entry], edition: Edition) -> Iterator[Facet]:
    references = edition.library.references
    sections = Counter(story.section for story in stories)
    years = Counter(str(story.day.year) for story in stories if story.day)
    regions = (story.region for story in stories if story.region)
    topics = (topic for story in stories for topic in set(story.topics))
    courts = (story.court for story in stories if story.court)
    yield Facet("section", tuple(FacetValue(id_, "", sections[id_]) for id_ in SECTIONS if sections[id_]))
    yield _named("region", regions, references.regions, edition)
    yield Facet("year", tuple(FacetValue(year, year, years[year]) for year in sorted(years, reverse=True)))
    yield _named("topic", topics, references.topics, edition)
    yield _named("court", courts, references.courts, edition)


def _named(facet: str, ids: Iterable[str], table: Mapping[Any, Named], edition: Edition) -> Facet:
    """Return a facet whose values are entries of reference data, by name in the order of the alphabet."""
    counts = {id_: count for id_, count in Counter(ids).items() if id_ in table}
    values = tuple(FacetValue(id_, table[id_].short[edition.language], counts[id_]) for id_ in counts)
    return Facet(facet, edition.in_order(values, lambda value: value.name))


SEARCH: Final = Family("search", once, InEachLanguage(_search))
"""The search page of each language."""
