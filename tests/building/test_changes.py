"""What a library answers otherwise than the one before, told by keys."""

from datetime import timedelta

import pytest

from plugins.building.changes import changed_keys
from plugins.domain.reference import References
from plugins.library.library import make_library
from tests.site import NOON
from tests.stories import make_story


@pytest.mark.parametrize("back", [False, True])
def test_an_announcement_that_was_passed_over_is_noticed(back: bool) -> None:
    """Between two builds it came and went, by the clock or against it: its notice comes, or leaves without a trace."""
    story = make_story(moment=NOON, expires=NOON + timedelta(hours=1), archive=True)
    moments = sorted((NOON - timedelta(hours=1), NOON + timedelta(hours=2)), reverse=back)
    old, new = (make_library([story], References(), moment) for moment in moments)
    keys = changed_keys(old, new, [], 20)
    assert {f"story:{story.folder}", f"id:{story.id}", "list:archived", "moment"} <= keys


def test_a_clock_that_passes_nothing_changes_nothing_else() -> None:
    """A minute in which no story comes or goes."""
    old, new = (make_library([make_story(moment=NOON)], References(), NOON + timedelta(hours=n)) for n in (1, 2))
    assert changed_keys(old, new, [], 20) == {"moment"}
