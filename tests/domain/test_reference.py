"""Names live in time, so that an old release stays true."""

from datetime import date, timedelta

from plugins.domain.identifier import TopicId
from plugins.domain.language import KAZAKH
from plugins.domain.reference import FormerName, Topic

NOW, THEN, ONCE = {KAZAKH: "Қазіргі"}, {KAZAKH: "Бұрынғы"}, {KAZAKH: "Ең бұрынғы"}
FIRST, SECOND = date(2010, 1, 1), date(2020, 1, 1)
DAY = timedelta(days=1)
TOPIC = Topic(id=TopicId("x"), names=NOW, short=NOW, former=(FormerName(ONCE, FIRST), FormerName(THEN, SECOND)))


def test_name_is_that_of_the_day() -> None:
    """A former name holds before the day ``until``; on that day the next one holds."""
    assert [TOPIC.names_on(day) for day in (FIRST - DAY, FIRST, SECOND - DAY, SECOND)] == [ONCE, THEN, THEN, NOW]


def test_name_without_a_day_is_todays() -> None:
    """What has no day, such as a list of all courts, shows the name of today."""
    assert TOPIC.names_on(None) == NOW


def test_life_includes_both_ends() -> None:
    """Something exists on its first day and on its last."""
    topic = Topic(id=TopicId("x"), names=NOW, short=NOW, since=FIRST, until=SECOND)
    days = (FIRST - DAY, FIRST, SECOND, SECOND + DAY)
    assert [topic.exists_on(day) for day in days] == [False, True, True, False]


def test_open_ends_are_for_ever() -> None:
    """What has neither a first nor a last day has always been there."""
    assert TOPIC.exists_on(date.min)
    assert TOPIC.exists_on(date.max)
