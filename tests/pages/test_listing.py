"""Pages of lists lead from one to the next."""

from dataclasses import replace
from datetime import timedelta

from plugins.domain.language import KAZAKH
from plugins.domain.reference import References
from plugins.library.library import make_library
from plugins.library.load import Loaded
from plugins.pages.edition import Edition
from plugins.pages.listing import Slice, slice_of, slices
from plugins.pages.lists import LISTS
from plugins.pages.page import Page
from tests.site import CONTENT, make_space, site_config
from tests.stories import MORNING, make_story

STORIES = tuple(make_story(f"s{day}", moment=MORNING - timedelta(days=day)) for day in range(7))


def edition_of(size: int) -> Edition:
    """Return an edition of seven stories that has so many on a page."""
    library = make_library(STORIES, References(), MORNING)
    config = replace(site_config(CONTENT), listing_size=size)
    return Edition(KAZAKH, make_space(Loaded(library, (), frozenset())), {}, config)


def pages(size: int) -> list[Slice]:
    """Return the pages of the list of news, newest first."""
    edition = edition_of(size)
    return [slice_of("section/news", int(each.rpartition("/")[2]), "/kk/news/", edition) for each in _news(edition)]


def _news(edition: Edition) -> list[str]:
    return list(slices(("section/news",), (edition,)))


def test_addresses_lead_from_page_to_page() -> None:
    """Older leads to the next page, newer back, and the newest page has the list's own address."""
    parts = pages(2)
    assert [part.address for part in parts] == ["/kk/news/", "/kk/news/page/2/", "/kk/news/page/1/"]
    assert [part.pager.older for part in parts] == ["/kk/news/page/2/", "/kk/news/page/1/", ""]
    assert [part.pager.newer for part in parts] == ["", "/kk/news/", "/kk/news/page/2/"]


def test_the_newest_page_tells_how_many_there_are() -> None:
    """One story more changes the newest page and no other."""
    assert [part.pager.total for part in pages(2)] == [7, None, None]


def test_a_page_is_work_of_its_own() -> None:
    """What is made of one page of a list is not made again because of a story on another one."""
    edition = edition_of(2)
    edition.library.reads.take()  # what the preparation read
    (page,) = LISTS.make((edition,), "section/news/1")
    assert isinstance(page, Page)
    assert page.path == "kk/news/page/1/index.html"
    read = edition.library.reads.take()
    assert {key for key in read if key.startswith("story:")} == {f"story:{each.folder}" for each in STORIES[-2:]}
    assert "list:section/news" not in read


def test_pages_with_the_same_stories_are_made_one_after_the_other() -> None:
    """All pages of all lists come newest first, each once, and which comes when is nothing that they depend on."""
    edition = edition_of(2)
    edition.library.reads.take()
    subjects = list(LISTS.subjects((edition,)))
    assert not {key for key in edition.library.reads.take() if key.startswith(("part:", "list:", "story:"))}
    shown = [_newest(subject, edition) for subject in subjects]
    assert shown == sorted(shown, reverse=True)
    assert sorted(each for each in subjects if each.startswith("section/news/")) == sorted(_news(edition))
    assert len(set(subjects)) == len(subjects) > len(_news(edition))


def _newest(subject: str, edition: Edition) -> float:
    name, _, number = subject.rpartition("/")
    entries = edition.library.part(name, 2, int(number)).entries
    return entries[0].moment or 0.0 if entries else 0.0
