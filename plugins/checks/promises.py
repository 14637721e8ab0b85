"""Checks of the halves that are still to come."""

from collections.abc import Iterator

from plugins.checks.registry import check_in_site
from plugins.domain.problem import Problem, problem
from plugins.front_matter import fields as f
from plugins.library.entry import Entry
from plugins.links.resolve import Space


@check_in_site
def translation_keeps_its_day(story: Entry, space: Space) -> Iterator[Problem]:
    """A promised half is there on the promised day."""
    missing = [language for language in space.languages if language not in story.languages]
    if not missing:
        return
    for half in space.library.story(story.folder).halves.values():
        if half.translation_due and half.translation_due < space.library.today:
            line, day = half.line(f.TRANSLATION_DUE.name), half.translation_due
            for language in missing:
                yield problem(half.path, line, "translation-overdue", day=day, half=f"{language}.md")
