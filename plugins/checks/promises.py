"""Checks of the halves that are still to come."""

from collections.abc import Iterator

from plugins.checks.registry import Subject, check_in_site
from plugins.domain.problem import Problem
from plugins.front_matter import fields as f
from plugins.links.resolve import Space


@check_in_site
def translation_keeps_its_day(subject: Subject, space: Space) -> Iterator[Problem]:
    """A promised half is there on the promised day."""
    half = subject.half
    missing = [language for language in space.languages if language not in subject.story.halves]
    if half.translation_due and half.translation_due < space.library.today:
        for language in missing:
            line = half.line(f.TRANSLATION_DUE.name)
            yield subject.problem(line, "translation-overdue", day=half.translation_due, half=f"{language}.md")
