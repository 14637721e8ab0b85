"""What stories point at by id: regions, courts, topics, contacts and people must exist, and the day allow it."""

import difflib
from collections.abc import Collection, Iterator, Mapping, Set
from typing import Any

from plugins.domain.problem import Problem, problem
from plugins.domain.reference import Named, References
from plugins.domain.section import BIOGRAPHIES
from plugins.domain.story import Story
from plugins.front_matter import fields as f
from plugins.library.library import Library


def reference_problems(story: Story, library: Library, folders: Set[str]) -> Iterator[Problem]:
    """Yield a problem for each id of a story that names nothing, or something that did not exist on the story's day.

    ``folders`` are those of all stories, so that a biography which cannot be read is not reported as missing too;
    reference data that is itself faulty excuses the stories that point at it.
    """
    for name, ids, table in _pointers(story, library.references):
        readable = [each for each in ids if not library.unreadable.excuses(name, each)]
        yield from _unknown(story, name, readable, table)
        yield from _out_of_time(story, name, [table[each] for each in readable if each in table])
    strangers = [person for person in story.people if f"{BIOGRAPHIES.id}/{person}" not in folders]
    if strangers:
        library.reads.note("folders")
        people = [folder.partition("/")[2] for folder in folders if folder.startswith(f"{BIOGRAPHIES.id}/")]
        yield from _unknown(story, f.PEOPLE.name, strangers, people)
    yield from _hidden_people(story, library)


def _pointers(story: Story, tables: References) -> tuple[tuple[str, Collection[str], Mapping[Any, object]], ...]:
    return (
        (f.REGION.name, _some(story.region), tables.regions),
        (f.COURT.name, _some(story.court), tables.courts),
        (f.TOPICS.name, story.topics, tables.topics),
        (f.CONTACT.name, _some(story.contact), tables.contacts),
    )


def _some(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _unknown(story: Story, field: str, ids: Collection[str], known: Collection[str]) -> Iterator[Problem]:
    for value in ids:
        if value in known:
            continue
        path, line = story.where(field)
        if guess := difflib.get_close_matches(value, known, n=1):
            yield problem(path, line, "reference-misspelt", field=field, value=value, guess=guess[0])
        else:
            yield problem(path, line, "reference-unknown", field=field, value=value)


def _out_of_time(story: Story, field: str, entries: list[object]) -> Iterator[Problem]:
    for entry in entries:
        if story.day and isinstance(entry, Named) and not entry.exists_on(story.day):
            path, line = story.where(field)
            yield problem(path, line, "reference-out-of-time", field=field, day=story.day)


def _hidden_people(story: Story, library: Library) -> Iterator[Problem]:
    """Yield a problem where a public story names a person whose biography is a draft."""
    for slug in story.people:
        person = library.people.get(slug)
        if person and person.draft and not story.draft and story.whole:
            path, line = story.where(f.PEOPLE.name)
            yield problem(path, line, "person-not-public", person=slug)
