"""When the site changes by itself: the moments at which a build would show readers or programs something else."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby, islice
from typing import Any, Final

from plugins.discovery.news import RECENT
from plugins.discovery.plan import expiry
from plugins.domain.date import at
from plugins.domain.language import Language
from plugins.domain.story import Story
from plugins.library.library import Library

PUBLISHED: Final = "published"
EXPIRED: Final = "expired"
TRANSLATION: Final = "translation-due"
NEWS: Final = "news-sitemap"
SECURITY: Final = "security-txt"
STATEMENT: Final = "statement"

REASONS: Final = (PUBLISHED, EXPIRED, TRANSLATION, NEWS, SECURITY, STATEMENT)
"""Why the site changes: a story comes, an announcement goes, a promised translation is overdue and no longer
promised, a story is too old for news services, security.txt and the day of the accessibility statement move on."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A change of the site that only time brings. ``subject`` is the folder of a story, or the address of a file."""

    moment: datetime
    reason: str
    subject: str


def changes(library: Library, languages: tuple[Language, ...]) -> list[Change]:
    """Return what will change after the moment of a library, the soonest first; content and settings as they are.

    What comes back again and again stands here once.
    """
    ahead = (change for story in _unsettled(library, languages) for change in _of_story(story, library, languages))
    return sorted(change for change in (*ahead, *_of_site(library.moment)) if change.moment > library.moment)


def _unsettled(library: Library, languages: tuple[Language, ...]) -> Iterator[Story]:
    """Yield the stories that may have a moment to come; the entries of the others tell it, so these stay closed."""
    now = library.moment.timestamp()
    for entry in library.stories.entries:
        last = max(entry.expires or 0, entry.moment + RECENT.total_seconds() if entry.moment else 0)
        if last > now or not set(languages).issubset(entry.languages):
            yield library.story(entry.folder)


def _of_story(story: Story, library: Library, languages: tuple[Language, ...]) -> Iterator[Change]:
    """Yield every moment at which a story changes the site, past or to come."""
    if story.draft or story.id in library.withdrawn:
        return
    for moment, reason in _moments(story, languages):
        before, after = (story.public(each) for each in (moment - timedelta(microseconds=1), moment))
        if before or after:
            yield Change(moment, reason, story.folder)


def _moments(story: Story, languages: tuple[Language, ...]) -> Iterator[tuple[datetime, str]]:
    if story.moment:
        yield story.moment, PUBLISHED
        yield story.moment + RECENT, NEWS
    if story.expires:
        yield story.expires, EXPIRED
    missing = any(language not in story.halves for language in languages)
    due = story.first.translation_due
    if missing and due:
        yield at(due + timedelta(days=1), time(0)), TRANSLATION


def _of_site(moment: datetime) -> Iterator[Change]:
    midnight = at(moment.date() + timedelta(days=1), time(0))
    yield Change(midnight, STATEMENT, "accessibility")
    month = midnight.replace(day=1)
    following = month if month > moment else (month + timedelta(days=32)).replace(day=1)
    if expiry(following) != expiry(moment):
        yield Change(following, SECURITY, ".well-known/security.txt")


def grouped(coming: Iterable[Change], count: int) -> list[tuple[datetime, list[Change]]]:
    """Return the next moments, so many of them, each with what changes then."""
    by_moment = groupby(coming, key=lambda change: change.moment)
    return [(moment, list(same)) for moment, same in islice(by_moment, count)]


def to_json(moments: Iterable[tuple[datetime, list[Change]]]) -> str:
    """Return moments as a document of JSON, for a timer that starts builds."""
    listed: list[dict[str, Any]] = [
        {
            "moment": moment.isoformat(),
            "changes": [{"reason": change.reason, "subject": change.subject} for change in same],
        }
        for moment, same in moments
    ]
    return json.dumps({"moments": listed}, ensure_ascii=False, indent=2) + "\n"
