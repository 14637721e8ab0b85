"""When a story last changed for its readers."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, time, timedelta

from plugins.domain.date import at
from plugins.domain.story import Correction


def last_change(moment: datetime | None, corrections: Iterable[Correction]) -> datetime | None:
    """Return the moment of the latest correction, else of publication; None for what has neither.

    A correction has a day and no hour. It counts from the beginning of its day, or from publication if that was later,
    and a second is added for each correction of that day, so that programs notice every one.
    """
    days = Counter(correction.day for correction in corrections)
    if not days:
        return moment
    latest = max(days)
    begun = at(latest, time(0))
    return max(begun, moment or begun) + timedelta(seconds=days[latest])
