"""The archive: what is newest comes first, of years as of months."""

from dataclasses import replace
from datetime import timedelta

from plugins.domain.story import Story
from plugins.pages.archive import OVERVIEWS
from plugins.pages.views import ArchiveView
from tests.feeds.made import make_edition


def spread(story: Story) -> Story:
    """Move a story into the past by a month for each letter of its slug."""
    moment = story.moment and story.moment - timedelta(days=31 * len(story.slug))
    return replace(story, moment=moment)


def test_the_newest_comes_first() -> None:
    """Whoever looks for last month does not go through the year from its beginning."""
    [page, *_] = OVERVIEWS.pages(make_edition(change=spread))
    assert isinstance(page.view, ArchiveView)
    days = [month.first_day for year in page.view.years for month in year.months]
    assert len(days) > 2
    assert days == sorted(days, reverse=True)
