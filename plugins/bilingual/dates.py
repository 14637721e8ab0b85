"""Dates as official Kazakh and Russian write them, from days or aware moments, always in Kazakhstan time.

Names of months and days are Babel's (CLDR). The patterns are our own: CLDR's month headings («2026 ж. қараша», «ноябрь
2026 г.») are not official usage, and its spaces let a number part from its word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Final

from babel.dates import get_day_names, get_month_names

from plugins.domain.date import KAZAKHSTAN
from plugins.domain.language import KAZAKH, RUSSIAN, Language


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How a language writes days; the patterns of a range are for its first and its last day."""

    date: str
    day: str
    month: str
    within_month: tuple[str, str]
    within_year: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Names:
    """How a language calls months, in dates and alone, and the days of the week from Monday on."""

    months: Mapping[int, str]
    headings: Mapping[int, str]
    weekdays: Mapping[int, str]


_KAZAKH_DATE: Final = "{year}\N{NO-BREAK SPACE}ж. {day}\N{NO-BREAK SPACE}{month}"
_RUSSIAN_DATE: Final = "{day}\N{NO-BREAK SPACE}{month} {year}\N{NO-BREAK SPACE}г."
_DAY: Final = "{day}\N{NO-BREAK SPACE}{month}"
_WEEKDAY: Final = "{weekday}"

_PATTERNS: Final[Mapping[Language, _Patterns]] = {
    KAZAKH: _Patterns(
        date=_KAZAKH_DATE,
        day=_DAY,
        # Not {heading}: CLDR's stand-alone months are capitalised in Kazakh.
        month="{year}\N{NO-BREAK SPACE}жылғы {month}",
        within_month=("{year}\N{NO-BREAK SPACE}ж. {day}", _DAY),
        within_year=(_KAZAKH_DATE, _DAY),
    ),
    RUSSIAN: _Patterns(
        date=_RUSSIAN_DATE,
        day=_DAY,
        month="{heading} {year}",
        within_month=("{day}", _RUSSIAN_DATE),
        within_year=(_DAY, _RUSSIAN_DATE),
    ),
}


def format_date(day: date, language: Language) -> str:
    """Return the full date: «2026 ж. 21 қараша», «21 ноября 2026 г.», with no-break spaces inside."""
    return _by_pattern(_day(day), _PATTERNS[language].date, language)


def format_day(day: date, language: Language) -> str:
    """Return day and month, for where the year is known: «21 қараша», «21 ноября»."""
    return _by_pattern(_day(day), _PATTERNS[language].day, language)


def format_month(day: date, language: Language) -> str:
    """Return month and year as a heading: «2026 жылғы қараша», «Ноябрь 2026»."""
    heading = _by_pattern(_day(day), _PATTERNS[language].month, language)
    return heading[0].upper() + heading[1:]


def format_weekday(day: date, language: Language) -> str:
    """Return the day of the week in small letters: «сенбі», «суббота»."""
    return _by_pattern(_day(day), _WEEKDAY, language)


def format_range(first: date, last: date, language: Language) -> str:
    """Return the days from first to last, with what they share written once: «21–23 ноября 2026 г.»."""
    start, end = _day(first), _day(last)
    patterns = _PATTERNS[language]
    if start == end:
        return _by_pattern(start, patterns.date, language)
    if (start.year, start.month) == (end.year, end.month):
        return _join(start, end, patterns.within_month, "–", language)
    return _join(start, end, _patterns_over_months(start, end, patterns), "\N{NO-BREAK SPACE}– ", language)


def format_time(moment: datetime) -> str:
    """Return the time of day: «09:05»."""
    local = _local(moment)
    return f"{local.hour:02}:{local.minute:02}"


@lru_cache(maxsize=1 << 10)  # a page tells its moment eight times
def format_iso(moment: datetime) -> str:
    """Return the moment for ``datetime`` attributes and feeds: ``2026-11-21T10:00:00+05:00``."""
    return _local(moment).isoformat(timespec="seconds")


def _patterns_over_months(start: date, end: date, patterns: _Patterns) -> tuple[str, str]:
    return patterns.within_year if start.year == end.year else (patterns.date, patterns.date)


def _join(start: date, end: date, patterns: tuple[str, str], dash: str, language: Language) -> str:
    head, tail = patterns
    return _by_pattern(start, head, language) + dash + _by_pattern(end, tail, language)


@lru_cache(maxsize=1 << 16)  # lists show the same days again and again
def _by_pattern(day: date, pattern: str, language: Language) -> str:
    names = _names(language)
    return pattern.format(
        year=day.year,
        day=day.day,
        month=names.months[day.month],
        heading=names.headings[day.month],
        weekday=names.weekdays[day.weekday()],
    )


@cache
def _names(language: Language) -> _Names:
    return _Names(
        months=dict(get_month_names("wide", "format", language)),
        headings=dict(get_month_names("wide", "stand-alone", language)),
        weekdays=dict(get_day_names("wide", "stand-alone", language)),
    )


def _day(day: date) -> date:
    return _local(day).date() if isinstance(day, datetime) else day


def _local(moment: datetime) -> datetime:
    """Return the moment in Kazakhstan time; ValueError without a time zone, which would be the machine's."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment if moment.tzinfo == KAZAKHSTAN else moment.astimezone(KAZAKHSTAN)
