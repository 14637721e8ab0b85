from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from babel.dates import format_date as by_pattern
from hypothesis import given
from hypothesis import strategies as st

from plugins.bilingual.dates import (
    format_date,
    format_day,
    format_iso,
    format_month,
    format_range,
    format_time,
    format_weekday,
)
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.language import KAZAKH, RUSSIAN, Language

MORNING = datetime(2026, 11, 21, 9, 5, tzinfo=KAZAKHSTAN)
ZONES = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.datetimes(datetime(1990, 1, 2), datetime(2100, 1, 1), timezones=ZONES)  # noqa: DTZ001 -- the zones are drawn
LANGUAGES = st.sampled_from([KAZAKH, RUSSIAN])


def spaced(text: str) -> str:
    """Return the text with plain spaces, which are what a person reads."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=KAZAKHSTAN)


@pytest.mark.parametrize(
    ("render", "kazakh", "russian"),
    [
        (format_date, "2026 ж. 21 қараша", "21 ноября 2026 г."),
        (format_day, "21 қараша", "21 ноября"),
        (format_month, "2026 жылғы қараша", "Ноябрь 2026"),
        (format_weekday, "сенбі", "суббота"),
    ],
)
def test_official_usage(render: Callable[[datetime, Language], str], kazakh: str, russian: str) -> None:
    """Dates read as in the acts of the courts."""
    assert spaced(render(MORNING, KAZAKH)) == kazakh
    assert spaced(render(MORNING, RUSSIAN)) == russian


@pytest.mark.parametrize(
    ("first", "last", "kazakh", "russian"),
    [
        ("2026-11-21", "2026-11-21", "2026 ж. 21 қараша", "21 ноября 2026 г."),
        ("2026-11-21", "2026-11-23", "2026 ж. 21–23 қараша", "21–23 ноября 2026 г."),
        ("2026-11-28", "2026-12-02", "2026 ж. 28 қараша – 2 желтоқсан", "28 ноября – 2 декабря 2026 г."),
        ("2026-05-31", "2027-01-09", "2026 ж. 31 мамыр – 2027 ж. 9 қаңтар", "31 мая 2026 г. – 9 января 2027 г."),
        ("2026-11-21", "2027-11-21", "2026 ж. 21 қараша – 2027 ж. 21 қараша", "21 ноября 2026 г. – 21 ноября 2027 г."),
    ],
)
def test_range_says_what_is_shared_once(first: str, last: str, kazakh: str, russian: str) -> None:
    """A range repeats neither a month nor a year that both its ends have."""
    assert spaced(format_range(day(first), day(last), KAZAKH)) == kazakh
    assert spaced(format_range(day(first), day(last), RUSSIAN)) == russian


def test_numbers_keep_their_words() -> None:
    """A line never breaks between a number and its month or its «ж.», «г.»."""
    assert format_date(MORNING, KAZAKH) == "2026\u00a0ж. 21\u00a0қараша"
    assert format_date(MORNING, RUSSIAN) == "21\u00a0ноября 2026\u00a0г."


def test_time_has_two_digits() -> None:
    """Times of day are HH:MM."""
    assert format_time(MORNING) == "09:05"


def test_iso_is_for_machines() -> None:
    """The attribute value is a full RFC 3339 moment with the offset of Kazakhstan."""
    assert format_iso(MORNING) == "2026-11-21T09:05:00+05:00"


def test_day_is_that_of_kazakhstan() -> None:
    """At 20:30 in London the next day has begun in Kazakhstan."""
    evening = datetime(2026, 12, 31, 20, 30, tzinfo=UTC)
    assert spaced(format_date(evening, RUSSIAN)) == "1 января 2027 г."
    assert format_time(evening) == "01:30"


def test_a_day_needs_no_time() -> None:
    """A correction has a day and no minute; it reads as a moment of that day."""
    assert format_date(MORNING.date(), KAZAKH) == format_date(MORNING, KAZAKH)
    assert format_range(MORNING.date(), MORNING.date(), RUSSIAN) == format_range(MORNING, MORNING, RUSSIAN)


def test_guessing_is_refused() -> None:
    """A moment without a time zone would be read in the zone of the machine."""
    with pytest.raises(ValueError, match="no time zone"):
        format_time(datetime(2026, 11, 21, 9, 5))  # noqa: DTZ001 -- that is the point


@given(MOMENTS, LANGUAGES)
def test_zone_of_the_moment_does_not_matter(moment: datetime, language: Language) -> None:
    """The same moment reads the same from wherever it came."""
    there = moment.astimezone(UTC)
    assert format_date(moment, language) == format_date(there, language)
    assert format_iso(moment) == format_iso(there)


@given(MOMENTS, LANGUAGES)
def test_names_are_those_of_cldr(moment: datetime, language: Language) -> None:
    """Every month and every day of the week is called as Babel calls it by a pattern of CLDR's."""
    here = moment.astimezone(KAZAKHSTAN)
    assert spaced(format_day(moment, language)) == by_pattern(here, "d MMMM", language)
    assert format_weekday(moment, language) == by_pattern(here, "cccc", language)
    pattern = {KAZAKH: "y 'жылғы' MMMM", RUSSIAN: "LLLL y"}[language]
    assert spaced(format_month(moment, language)).lower() == by_pattern(here, pattern, language)


@given(MOMENTS)
def test_iso_can_be_read_back(moment: datetime) -> None:
    """The attribute value names the same moment, to the second."""
    assert datetime.fromisoformat(format_iso(moment)) == moment.replace(microsecond=0)
