"""When a story last changed for its readers."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.change import last_change
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.story import Correction

MORNING = datetime(2026, 11, 20, 10, 0, tzinfo=KAZAKHSTAN)

days = st.dates(date(2026, 11, 18), date(2026, 11, 25))
corrections = st.lists(st.builds(Correction, days, st.just("was"), st.just("now")), max_size=4)


def corrected(*days: int) -> list[Correction]:
    """Make a correction on each of these days of November."""
    return [Correction(date(2026, 11, day), "was", "now") for day in days]


def test_a_story_changes_when_it_is_published() -> None:
    """Without corrections it is as old as its publication; what has no day has no change."""
    assert last_change(MORNING, []) == MORNING
    assert last_change(None, []) is None


def test_a_correction_counts_from_the_beginning_of_its_day() -> None:
    """The latest correction tells, in whatever order they are written."""
    expected = datetime(2026, 11, 22, 0, 0, 1, tzinfo=KAZAKHSTAN)
    assert last_change(MORNING, corrected(22, 21)) == last_change(None, corrected(21, 22)) == expected


def test_a_correction_on_the_day_of_publication_is_noticed() -> None:
    """It comes after publication, although its day began before."""
    assert last_change(MORNING, corrected(20)) == MORNING + timedelta(seconds=1)


@given(st.one_of(st.none(), st.just(MORNING)), corrections, days)
def test_every_further_correction_moves_on(moment: datetime | None, before: list[Correction], day: date) -> None:
    """A correction that is not older than the others always changes the moment, and always forwards."""
    latest = max([day, *(each.day for each in before)])
    first, second = last_change(moment, before), last_change(moment, [*before, Correction(latest, "was", "now")])
    assert second is not None
    assert first is None or first < second
