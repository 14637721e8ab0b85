"""Which lists have a feed, as pages tell it."""

from dataclasses import replace

from plugins.domain.identifier import Slug
from plugins.domain.section import PAGES
from plugins.pages.edition import Edition
from plugins.pages.feeds import FEEDS_PAGE, FOLLOWED, correction_feed, feed_links
from plugins.pages.lists import LISTS
from plugins.pages.story import OWN
from plugins.pages.views import FeedLink, ListingView, StoryView
from tests.feeds.made import make_edition


def listings(edition: Edition) -> list[ListingView]:
    """Return all lists."""
    return [page.view for page in LISTS.pages(edition) if isinstance(page.view, ListingView)]


def test_a_list_names_its_own_feed() -> None:
    """Sections, regions and courts have one, beside the list; topics and months have none."""
    edition = make_edition()
    views = listings(edition)
    assert {view.kind for view in views} == {"section", "region", "court", "topic", "month"}
    for view in views:
        assert (view.feed is not None) == (view.kind in FOLLOWED)
        assert view.feed is None or view.feed in feed_links(edition)


def test_one_page_lists_all_feeds() -> None:
    """The page that explains feeds shows every one of them, and no other page does."""

    def shown(slug: str) -> list[tuple[FeedLink, ...]]:
        edition = make_edition(lambda story: replace(story, slug=Slug(slug)) if story.section == PAGES else story)
        return [page.view.feeds for page in OWN.pages(edition) if isinstance(page.view, StoryView)]

    assert shown("about") == [()]
    assert shown(FEEDS_PAGE) == [(*feed_links(make_edition()), correction_feed(make_edition()))]


def test_regions_are_in_the_order_of_the_alphabet() -> None:
    """After the site and its sections, names stand as a reader looks them up."""
    names = [link.name for link in feed_links(make_edition()) if link.kind == "region"]
    assert names == ["Абай облысы", "Ақмола облысы", "Астана қаласы"]
