"""Withdrawals of content and of the record as one list, which no rollback shortens."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.domain import notice
from plugins.domain.notice import Refusal
from plugins.domain.problem import Problem, problem
from plugins.domain.reference import Names
from plugins.domain.story import Story
from plugins.domain.whole import write_whole
from plugins.domain.withdrawal import Withdrawal
from plugins.front_matter.render import render
from plugins.library.library import Library
from plugins.library.withdrawals import PATH
from plugins.publication.permanence import place_of
from plugins.publication.record import PublishedRecord


def all_withdrawals(listed: Sequence[Withdrawal], record: PublishedRecord | None) -> tuple[Withdrawal, ...]:
    """Return what content lists and what the record remembers, by id; the words of content are the newer ones."""
    remembered = record.withdrawals if record else {}
    return tuple(each for _, each in sorted({**remembered, **{each.id: each for each in listed}}.items()))


def withdrawal_problems(
    library: Library, record: PublishedRecord | None, everything: Sequence[Withdrawal]
) -> Iterator[Problem]:
    """Yield a problem for each entry of content that withdraws nothing, and for each story at a withdrawn address.

    ``everything`` has the withdrawals of the record too. A build of the past has the day of the last release.
    """
    wrong, today = set(), max(library.moment, record.moment if record else library.moment).date()
    for each in library.withdrawals:
        if each.day > today:
            yield problem(PATH, each.line, "withdrawal-day", id=each.id, day=each.day)
        places = _places(each, library, record)
        if (places or record) and each.place not in places:
            wrong.add(each.id)
            yield problem(PATH, each.line, "withdrawal-unknown", id=each.id, address=each.place)
        elif each.id in library.by_id and not went_public(library.by_id[each.id], library, record):
            yield problem(PATH, each.line, "withdrawal-unpublished", id=each.id)
    taken = {each.place: each.id for each in everything if each.id not in wrong}
    for place, id_ in taken.items():
        story = library.by_address.get(place)
        if story and story.id != id_:
            yield problem(story.first.path, 1, "address-withdrawn")


def _places(withdrawal: Withdrawal, library: Library, record: PublishedRecord | None) -> set[str]:
    """Return where the story of a withdrawal stands or stood."""
    story = library.by_id.get(withdrawal.id)
    known = {place_of(story)} if story else set()
    if record:
        tables = (record.stories, record.withdrawals)
        known |= {table[withdrawal.id].place for table in tables if withdrawal.id in table}
    return known


def went_public(story: Story, library: Library, record: PublishedRecord | None) -> bool:
    """True when readers may have seen a story: its time has begun, or the record tells of it."""
    recorded = record is not None and (story.id in record.stories or story.id in record.withdrawals)
    return recorded or (not story.draft and (story.moment is None or library.has_passed(story.moment)))


class Unwithdrawn(Refusal):
    """What was asked to be withdrawn cannot be."""


def list_withdrawal(
    story: Story, reasons: Names, library: Library, record: PublishedRecord | None, content: Path
) -> str:
    """Add a story to the list of content as of today and return the list's path; Unwithdrawn if that cannot be.

    A story that was never public leaves no trace, and its withdrawal would be one.
    """
    if story.id in library.withdrawn:
        raise Unwithdrawn(notice.WITHDRAWN_ALREADY, folder=story.folder)
    if not went_public(story, library, record):
        raise Unwithdrawn(notice.WITHDRAWN_UNSEEN, folder=story.folder)
    if not all(reason.strip() for reason in reasons.values()):
        raise Unwithdrawn(notice.REASON_EMPTY)
    entry = {"address": place_of(story), "date": library.moment.date().isoformat(), "reason": dict(reasons)}
    file = content / PATH
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    write_whole(file, (before + render({story.id: entry})).encode(), lasting=True)
    return PATH
