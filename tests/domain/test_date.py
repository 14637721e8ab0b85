"""Moments are Kazakhstan time and are written in one way."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.date import KAZAKHSTAN, at, parse_date, parse_moment, parse_time
from tests.domain.refusal import refuses


@given(st.dates())
def test_date_is_written_year_first(day: date) -> None:
    """Every day is read back from its ISO 8601 spelling."""
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize("text", ["21.11.2026", "2026-11-31", "2026-11-1", "20261121", "2026-W47-6", "٢٠٢٦-11-21", ""])
def test_other_spellings_are_no_dates(text: str) -> None:
    """One spelling is enough to learn, and no other is guessed."""
    assert refuses(parse_date, text)


@given(st.integers(0, 23), st.integers(0, 59))
def test_time_has_two_digits_each(hour: int, minute: int) -> None:
    """Every minute of the day is read from hours and minutes."""
    assert parse_time(f"{hour:02}:{minute:02}") == time(hour, minute)


@pytest.mark.parametrize("text", ["24:00", "9:00", "10.00", "10:60", "10:00:00", "١٠:00", "10:00 ", ""])
def test_other_spellings_are_no_times(text: str) -> None:
    """An hour that does not exist, or is written differently, is an error."""
    assert refuses(parse_time, text)


def test_moment_without_offset_is_kazakhstan_time() -> None:
    """An editor in Oral and one in Öskemen mean the same minute, whatever their computers think."""
    assert (
        parse_moment("2026-11-21 10:00") == parse_moment("2026-11-21T10:00") == parse_moment("2026-11-21T05:00+00:00")
    )


def test_day_means_its_end() -> None:
    """What is public on a day includes what is published in its last minute."""
    assert parse_moment("2026-11-21") == datetime(2026, 11, 21, 23, 59, 59, tzinfo=KAZAKHSTAN)


@given(st.datetimes(timezones=st.timezones()), st.integers(-14, 14))
def test_moment_is_the_same_in_every_zone(moment: datetime, hours: int) -> None:
    """The offset changes how a moment is written and not when it is; ValueError only at the ends of the calendar."""
    if not 2 <= moment.year <= 9998:
        return
    elsewhere = moment.astimezone(timezone(timedelta(hours=hours)))
    assert parse_moment(elsewhere.isoformat()) == moment
    assert parse_moment(elsewhere.isoformat()).utcoffset() == timedelta(hours=5)


@pytest.mark.parametrize(
    "text", ["завтра", "2026-13-01", "2026-02-30 10:00", "0001-01-01T00:00+14:00", "9999-12-31T23:00-14:00"]
)
def test_other_texts_are_no_moments(text: str) -> None:
    """What cannot be read, or lies before the first year or after the last, is a ValueError and nothing worse."""
    assert refuses(parse_moment, text)


@given(st.dates(), st.times())
def test_clock_time_of_a_day(day: date, clock: time) -> None:
    """The clock is Kazakhstan's on every day, also before its zones were one."""
    assert at(day, clock).utcoffset() == timedelta(hours=5)
    assert (at(day, clock).date(), at(day, clock).time()) == (day, clock)
