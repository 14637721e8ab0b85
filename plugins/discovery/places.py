"""All public pages of the site but for the older pages of lists, which the first ones lead to."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.discovery.views import Place, Version
from plugins.domain.change import last_change
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.language import Language
from plugins.domain.section import BIOGRAPHIES, DATED_SECTIONS, PAGES
from plugins.domain.story import Story
from plugins.domain.url import join, story_address
from plugins.library.library import Library, Stories
from plugins.pages.feeds import CORRECTIONS


def story_place(story: Story, news: datetime | None = None) -> Place:
    """Return the page of a story; ``news`` is the moment of what else stands on it. A pending half has no version."""
    versions = tuple(
        Version(
            language,
            story_address(story, language),
            _latest((last_change(story.moment, half.told), news)),
        )
        for language, half in story.halves.items()
    )
    return Place(versions, versions[0].address)


def standing_places(library: Library, languages: tuple[Language, ...]) -> Iterator[Place]:
    """Yield the front page, every list and index, the biographies, and the site's own pages."""
    newest = _newest(library.dated)
    yield Place(_versions((), newest, languages), "/")
    for parts, changed in _lists(library):
        versions = _versions(parts, changed, languages)
        yield Place(versions, versions[0].address)
    for person in library.of(BIOGRAPHIES):
        yield story_place(person, _newest(library.naming("people", person.slug)))
    for page in library.of(PAGES):
        yield story_place(page)


def _versions(parts: tuple[str, ...], changed: datetime | None, languages: Iterable[Language]) -> tuple[Version, ...]:
    return tuple(Version(language, join(language, *parts), changed) for language in languages)


def _lists(library: Library) -> Iterator[tuple[tuple[str, ...], datetime | None]]:
    """Yield the address of each list after the language, with the moment of its newest story."""
    for section in DATED_SECTIONS:
        yield (section.id,), _newest(library.of(section))
    yield from (((BIOGRAPHIES.id,), None), ((CORRECTIONS,), None))
    references = library.references
    tables: dict[str, Iterable[str]] = {
        "regions": references.regions,
        "courts": references.courts,
        "topics": references.topics,
    }
    for kind, table in tables.items():
        yield (kind,), None
        yield from (((kind, id_), _newest(library.naming(kind, id_))) for id_ in table)
    yield from _archive(library)


def _archive(library: Library) -> Iterator[tuple[tuple[str, ...], datetime | None]]:
    """Yield the archive, its years and its months, each with the moment of its newest story."""
    yield ("archive",), _newest(library.dated)
    for year in library.lists_named("year/"):
        yield ("archive", year), _newest(library.listed(f"year/{year}"))
        for month in library.lists_named(f"month/{year}-"):
            yield ("archive", year, month), _newest(library.listed(f"month/{year}-{month}"))


def _newest(stories: Stories) -> datetime | None:
    """Return the moment of the first story, which is the newest."""
    return moment_of(stories.entries[0].moment) if stories.entries else None


def moment_of(seconds: float | None) -> datetime | None:
    """Return the moment that an entry tells in seconds."""
    return None if seconds is None else datetime.fromtimestamp(seconds, KAZAKHSTAN)


def _latest(moments: Iterable[datetime | None]) -> datetime | None:
    return max((each for each in moments if each), default=None)
