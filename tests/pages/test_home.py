"""The front page: which year goes without saying."""

from dataclasses import replace

from plugins.components.samples import MOMENT, Samples
from plugins.domain.language import KAZAKH
from plugins.pages.views import HomeView

BARE = Samples(KAZAKH).bare
OLD = replace(BARE, moment=MOMENT.replace(year=2024))
EMPTY = HomeView(None, (), (), (), (), ())


def test_the_year_is_that_of_the_newest_story() -> None:
    """Whether it leads or not; a site without stories has no year."""
    assert replace(EMPTY, lead=OLD, latest=(BARE, OLD)).year == MOMENT.year
    assert replace(EMPTY, lead=BARE, latest=(OLD,)).year == MOMENT.year
    assert replace(EMPTY, latest=(OLD,)).year == 2024
    assert EMPTY.year is None
