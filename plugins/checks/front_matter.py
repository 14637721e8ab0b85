"""Checks of what the front matter says."""

from collections.abc import Iterator
from typing import Final

from plugins.checks.registry import Subject, check
from plugins.checks.rules import RULES
from plugins.domain.problem import Problem, Severity
from plugins.front_matter import fields as f

LEAD_LENGTH: Final = 160
TITLE_LENGTH: Final = 200


@check
def lead_is_short(subject: Subject) -> Iterator[Problem]:
    """The lead fits a search result: 160 characters at most."""
    length = len(subject.half.lead)
    if length > LEAD_LENGTH:
        yield subject.problem(subject.half.line(f.LEAD.name), "lead-length", length=length)


@check
def title_is_short(subject: Subject) -> Iterator[Problem]:
    """The title fits a share card: 200 characters at most."""
    length = len(subject.half.title)
    if length > TITLE_LENGTH:
        name = f.TITLE.name if f.TITLE.name in subject.half.lines else f.NAME.name
        yield subject.problem(subject.half.line(name), "title-length", length=length)


@check
def expires_after_publication(subject: Subject) -> Iterator[Problem]:
    """An announcement is public for a while before it expires."""
    story, half = subject.story, subject.half
    written = f.EXPIRES.name in half.lines
    if written and story.expires and story.moment and story.expires <= story.moment:
        yield subject.problem(half.line(f.EXPIRES.name), "expires-early")


@check
def only_warnings_are_allowed(subject: Subject) -> Iterator[Problem]:
    """A story may allow warnings by their rule; an error cannot be allowed."""
    if f.ALLOW.name in subject.half.lines:
        known = sorted(rule.id for rule in RULES.values() if rule.severity is Severity.WARNING)
        for value in subject.story.allow:
            if value not in known:
                line = subject.half.line(f.ALLOW.name)
                yield subject.problem(line, "allow-unknown", value=value, known=", ".join(known))
