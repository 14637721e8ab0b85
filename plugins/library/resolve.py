"""What stories point at by id: regions, courts, topics, contacts and people must exist, and the day allow it."""

import difflib
from collections.abc import Collection, Iterator, Mapping, Set
from typing import Any

from plugins.domain.problem import Problem, problem
from plugins.domain.reference import Named, References
from plugins.front_matter import fields as f
from plugins.library.entry import Entry
from plugins.library.library import PEOPLE_FOLDER, Library


def reference_problems(story: Entry, library: Library, folders: Set[str]) -> Iterator[Problem]:
    """Yield a problem for each id of a story that names nothing, or something that did not exist on the story's day.

    The story is opened only to find the line of a problem.

    ``folders`` are those of all stories, so that a biography which cannot be read is not reported as missing too;
    reference data that is itself faulty excuses the stories that point at it.
    """
    day = story.day
    for name, ids, table in _pointers(story, library.references):
        readable = [each for each in ids if not library.unreadable.excuses(name, each)]
        yield from _unknown(story, name, readable, table, library)
        for entry in (table[each] for each in readable if each in table):
            if day and isinstance(entry, Named) and not entry.exists_on(day):
                yield problem(*_where(story, name, library), "reference-out-of-time", field=name, day=day)
    strangers = [person for person in story.people if f"{PEOPLE_FOLDER}{person}" not in folders]
    if strangers:
        library.reads.note("folders")
        people = [folder.removeprefix(PEOPLE_FOLDER) for folder in folders if folder.startswith(PEOPLE_FOLDER)]
        yield from _unknown(story, f.PEOPLE.name, strangers, people, library)
    yield from _hidden_people(story, library)


def _pointers(story: Entry, tables: References) -> tuple[tuple[str, Collection[str], Mapping[Any, object]], ...]:
    return (
        (f.REGION.name, _some(story.region), tables.regions),
        (f.COURT.name, _some(story.court), tables.courts),
        (f.TOPICS.name, story.topics, tables.topics),
        (f.CONTACT.name, _some(story.contact), tables.contacts),
    )


def _some(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _unknown(
    story: Entry, field: str, ids: Collection[str], known: Collection[str], library: Library
) -> Iterator[Problem]:
    for value in ids:
        if value in known:
            continue
        if guess := difflib.get_close_matches(value, known, n=1):
            yield problem(
                *_where(story, field, library), "reference-misspelt", field=field, value=value, guess=guess[0]
            )
        else:
            yield problem(*_where(story, field, library), "reference-unknown", field=field, value=value)


def _hidden_people(story: Entry, library: Library) -> Iterator[Problem]:
    """Yield a problem where a public story names a person whose biography is a draft."""
    for slug in story.people:
        person = library.entry(f"{PEOPLE_FOLDER}{slug}")
        if person and person.draft and not story.draft and story.whole:
            yield problem(*_where(story, f.PEOPLE.name, library), "person-not-public", person=slug)


def _where(story: Entry, field: str, library: Library) -> tuple[str, int]:
    """Return path and line of a field, for which the story is opened."""
    return library.story(story.folder).where(field)
