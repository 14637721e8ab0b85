"""Withdrawals of content and of the record as one list, which no rollback shortens."""

from collections.abc import Iterator, Sequence

from plugins.domain.problem import Problem, problem
from plugins.domain.withdrawal import Withdrawal
from plugins.library.library import Library
from plugins.library.withdrawals import PATH
from plugins.publication.permanence import place_of
from plugins.publication.record import Record


def all_withdrawals(listed: Sequence[Withdrawal], record: Record | None) -> tuple[Withdrawal, ...]:
    """Return what content lists and what the record remembers, by id; the words of content are the newer ones."""
    remembered = record.withdrawals if record else {}
    return tuple(each for _, each in sorted({**remembered, **{each.id: each for each in listed}}.items()))


def withdrawal_problems(library: Library, record: Record | None, everything: Sequence[Withdrawal]) -> Iterator[Problem]:
    """Yield a problem for each entry of content that withdraws nothing, and for each story at a withdrawn address.

    ``everything`` has the withdrawals of the record too.
    """
    wrong = set()
    for each in library.withdrawals:
        if each.day > library.moment.date():
            yield problem(PATH, 1, "withdrawal-day", id=each.id, day=each.day)
        places = _places(each, library, record)
        if (places or record) and each.place not in places:
            wrong.add(each.id)
            yield problem(PATH, 1, "withdrawal-unknown", id=each.id, address=each.place)
    taken = {each.place: each.id for each in everything if each.id not in wrong}
    for story in library.stories:
        if taken.get(place_of(story), story.id) != story.id:
            yield problem(story.first.path, 1, "address-withdrawn")


def _places(withdrawal: Withdrawal, library: Library, record: Record | None) -> set[str]:
    """Return where the story of a withdrawal stands or stood."""
    story = library.by_id.get(withdrawal.id)
    known = {place_of(story)} if story else set()
    if record:
        tables = (record.stories, record.withdrawals)
        known |= {table[withdrawal.id].place for table in tables if withdrawal.id in table}
    return known
