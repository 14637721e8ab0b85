"""Indexes: all regions, courts, topics and people, each by name in the order of the language's alphabet."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from plugins.domain.reference import Named
from plugins.domain.section import BIOGRAPHIES
from plugins.domain.url import join
from plugins.pages.edition import Edition
from plugins.pages.family import Family, InEachLanguage, once
from plugins.pages.page import Page, page_at
from plugins.pages.views import BiographiesView, BiographyEntry, Entry, IndexView


def _indexes(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the indexes of regions, courts and topics."""
    references = edition.library.references
    tables: dict[str, Mapping[Any, Named]] = {
        "regions": references.regions,
        "courts": references.courts,
        "topics": references.topics,
    }
    for kind, table in tables.items():
        view = IndexView(kind, entries(kind, table, edition))
        yield page_at(join(edition.language, kind), edition.language, "index.html", view)


def entries(kind: str, table: Mapping[Any, Named], edition: Edition) -> tuple[Entry, ...]:
    """Return a line for each entry of a table of reference data, with the number of its public stories."""
    lines = tuple(
        Entry(
            join(edition.language, kind, id_),
            entry.names[edition.language],
            len(edition.library.naming(kind, id_)),
        )
        for id_, entry in table.items()
    )
    return edition.in_order(lines, lambda line: filed(line.name))


def filed(name: str) -> str:
    """Return a name as an index files it: «область Абай» stands under А, where a reader looks for it."""
    words = name.split()
    proper = next((place for place, word in enumerate(words) if not word[0].islower()), 0)
    return " ".join(words[proper:] + words[:proper])


def biographies(edition: Edition) -> tuple[BiographyEntry, ...]:
    """Return a line for each public biography."""
    people = tuple(edition.biography(story) for story in edition.library.of(BIOGRAPHIES))
    return edition.in_order(people, lambda person: person.name)


def _biographies(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the list of biographies."""
    view = BiographiesView(biographies(edition))
    yield page_at(join(edition.language, BIOGRAPHIES.id), edition.language, "biographies.html", view)


INDEXES: Final = Family("indexes", once, InEachLanguage(_indexes))
"""The indexes of regions, courts and topics."""

PEOPLE: Final = Family("people", once, InEachLanguage(_biographies))
"""The list of biographies."""
