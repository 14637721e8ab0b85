"""When a story last changed for its readers."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from plugins.domain.date import at
from plugins.domain.story import Correction


def last_change(moment: datetime | None, corrections: Iterable[Correction]) -> datetime | None:
    """Return the moment of the latest correction, else of publication; None for what has neither.

    A correction has a day and no hour. It counts from the beginning of its day, or from publication if that was later,
    and a second is added for each correction that counts from then, so that programs notice every one.
    """
    days = [correction.day for correction in corrections]
    if not days:
        return moment
    begun = Counter(_begin(day, moment) for day in days)
    latest = max(begun)
    return latest + timedelta(seconds=begun[latest])


def _begin(day: date, moment: datetime | None) -> datetime:
    start = at(day, time(0))
    return max(start, moment or start)
