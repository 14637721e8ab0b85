"""Cards by day, as lists show them."""

from dataclasses import replace
from datetime import date, datetime

from plugins.components.samples import Samples
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.language import KAZAKH
from plugins.templating.filters import by_day


def test_cards_of_a_day_stand_together() -> None:
    """A day is told once, with its cards in their order; the same day met again later is told again."""
    moments = [datetime(2026, 11, day, hour, tzinfo=KAZAKHSTAN) for day, hour in [(21, 0), (21, 23), (20, 9), (21, 8)]]
    cards = [replace(Samples(KAZAKH).card, moment=moment) for moment in moments]
    days = [(day, list(group)) for day, group in by_day(cards)]
    assert [day for day, _ in days] == [date(2026, 11, 21), date(2026, 11, 20), date(2026, 11, 21)]
    assert [card for _, group in days for card in group] == cards
