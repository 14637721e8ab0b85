"""Invented stories and contacts, which the public site never shows unless told to."""

from collections.abc import Iterator

from plugins.domain.problem import Problem, problem
from plugins.front_matter import fields as f
from plugins.library.library import Library


def sample_problems(library: Library) -> Iterator[Problem]:
    """Yield a problem for each invented story that is or will be public, and one for invented contacts."""
    for entry in library.stories.entries:
        if entry.sample and not entry.draft:
            path, line = library.story(entry.folder).where(f.SAMPLE.name)
            yield problem(path, line, "sample-published")
    if any(contact.sample for contact in library.references.contacts.values()):
        yield problem("reference/contacts.yaml", 1, "sample-contacts")
