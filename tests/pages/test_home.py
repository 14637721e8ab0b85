"""The front page: which year goes without saying, and what stands where."""

from dataclasses import replace
from datetime import timedelta

from plugins.components.samples import MOMENT, Samples
from plugins.domain.language import KAZAKH
from plugins.domain.story import Story
from plugins.pages.home import HOME
from plugins.pages.views import HomeView
from tests.feeds.made import make_edition
from tests.site import NOON

BARE = Samples(KAZAKH).bare
OLD = replace(BARE, moment=MOMENT.replace(year=2024))
EMPTY = HomeView(None, (), (), (), (), ())


def test_the_year_is_that_of_the_newest_story() -> None:
    """Whether it leads or not; a site without stories has no year."""
    assert replace(EMPTY, lead=OLD, latest=(BARE, OLD)).year == MOMENT.year
    assert replace(EMPTY, lead=BARE, latest=(OLD,)).year == MOMENT.year
    assert replace(EMPTY, latest=(OLD,)).year == 2024
    assert EMPTY.year is None


def test_an_announcement_stands_once() -> None:
    """While it lasts it has a place of its own, and neither the newest stories nor the shelves tell it again."""

    def announced(story: Story) -> Story:
        return replace(story, expires=NOON + timedelta(days=1)) if story.section.id == "press-releases" else story

    page = next(iter(HOME.pages(make_edition(announced))))
    assert isinstance(page.view, HomeView)
    told = {card.address for card in page.view.events} - {page.view.lead.address if page.view.lead else ""}
    beside = (*page.view.latest, *(card for shelf in page.view.shelves for card in shelf.cards))
    assert told
    assert told.isdisjoint(card.address for card in beside)
