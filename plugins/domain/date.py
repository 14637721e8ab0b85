"""Moments in Kazakhstan time, which is UTC+05:00 in the whole country since 1 March 2024."""

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

KAZAKHSTAN: Final = timezone(timedelta(hours=5), "+05:00")

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME: Final = re.compile(r"\d{2}:\d{2}", re.ASCII)


def parse_date(text: str) -> date:
    """Return the date written ``2026-11-21``; ValueError for any other spelling and for days that do not exist."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def parse_time(text: str) -> time:
    """Return the time of day written ``10:00``; ValueError for any other spelling and for hours that do not exist."""
    if not _TIME.fullmatch(text):
        raise ValueError(text)
    return time.fromisoformat(text)


def parse_moment(text: str) -> datetime:
    """Return an ISO 8601 moment in Kazakhstan time; a moment without an offset is Kazakhstan time already.

    A bare date means the end of that day, so that ``--at 2026-11-21`` shows all that is public on it. ValueError for
    what is no moment, or one before the first year or after the last.
    """
    if _DATE.fullmatch(text):
        return datetime.combine(parse_date(text), time(23, 59, 59), KAZAKHSTAN)
    moment = datetime.fromisoformat(text)
    try:
        return moment.astimezone(KAZAKHSTAN) if moment.tzinfo else moment.replace(tzinfo=KAZAKHSTAN)
    except OverflowError:
        raise ValueError(text) from None


def at(day: date, clock: time) -> datetime:
    """Return the moment of a day's clock time in Kazakhstan."""
    return datetime.combine(day, clock, KAZAKHSTAN)
