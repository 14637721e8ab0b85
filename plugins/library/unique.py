"""Ids are unique among all stories, slugs within section and year."""

from collections.abc import Callable, Iterable, Iterator

from plugins.domain.problem import Problem, problem
from plugins.front_matter import fields as f
from plugins.library.entry import Entry
from plugins.library.library import Library


def duplicate_problems(library: Library) -> Iterator[Problem]:
    """Yield a problem at each story whose id or address an earlier folder has taken."""
    entries = library.stories.entries
    for entry, first in _later((entry for entry in entries if entry.id), lambda entry: entry.id):
        path, line = library.story(entry.folder).where(f.ID.name)
        yield problem(path, line, "id-duplicate", id=entry.id, other=first.folder)
    for entry, first in _later(entries, lambda entry: entry.address):
        path, _ = library.story(entry.folder).where(f.ID.name)
        yield problem(path, 1, "slug-duplicate", slug=entry.slug, other=first.folder)


def _later(entries: Iterable[Entry], key: Callable[[Entry], str]) -> Iterator[tuple[Entry, Entry]]:
    """Yield each entry whose key was met before, in the order of folders, with the one that had it first."""
    seen: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.folder):
        first = seen.setdefault(key(entry), entry)
        if first is not entry:
            yield entry, first
