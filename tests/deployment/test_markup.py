"""What pages and feeds say of themselves is read whatever wrote them."""

import itertools

import pytest
from bs4 import BeautifulSoup

from plugins.deployment.markup import alternates, entry_address, newest_entry, parts

ATTRIBUTES = ('rel="alternate"', 'hreflang="ru"', 'href="/ru/?a=1&amp;b=2"')


@pytest.mark.parametrize("order", list(itertools.permutations(ATTRIBUTES)))
@pytest.mark.parametrize("end", [">", "/>", " />"])
def test_attributes_may_stand_in_any_order(order: tuple[str, ...], end: str) -> None:
    """A language is found however its link is written."""
    assert alternates(f"<head><link {' '.join(order)}{end}</head>") == ["/ru/?a=1&b=2"]


def test_links_that_are_no_language_are_none() -> None:
    """Neither the choice for everybody else, nor a feed, nor a link in the text."""
    page = (
        '<link rel="alternate" hreflang="x-default" href="/"><link rel="alternate" type="application/atom+xml" '
        'href="/kk/feed.xml"><link rel="canonical" href="/kk/"><a hreflang="ru" href="/ru/">ru</a>'
    )
    assert alternates(page) == []


def test_a_page_that_another_program_wrote_says_the_same() -> None:
    """One that sorts attributes and closes every tag."""
    page = (
        '<!doctype html><head><link rel="alternate" hreflang="kk" href="/kk/"><link rel="stylesheet" '
        'href="/static/a.css"></head><img srcset="/pictures/a.avif 1x, /pictures/b.avif 2x" src="/pictures/c.avif">'
    )
    again = str(BeautifulSoup(page, "html.parser"))
    assert again != page
    assert alternates(again) == alternates(page) == ["/kk/"]
    assert set(parts(again)) == set(parts(page)) == {"/static/a.css", *(f"/pictures/{each}.avif" for each in "abc")}


def test_the_newest_entry_is_the_first() -> None:
    """Its page is the one that it is the alternate of."""
    feed = (
        '<feed><link rel="alternate" href="/kk/"/><entry><link rel="enclosure" href="/a.mp3"/>'
        '<link href="/kk/1/" rel="alternate"/></entry><entry><link rel="alternate" href="/kk/0/"/></entry></feed>'
    )
    entry = newest_entry(feed)
    assert entry
    assert entry_address(entry) == "/kk/1/"
    assert newest_entry("<feed></feed>") is None
    assert entry_address("<entry></entry>") is None
