"""Sitemaps, by the protocol and against the site itself."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from plugins.discovery import sitemap
from plugins.discovery.sitemap import LIMIT, SITEMAP_INDEX, SITEMAPS
from plugins.domain.identifier import SLUG_LENGTH, Slug
from plugins.pages.page import Page
from plugins.pages.plan import plan
from tests.discovery.protocol import HOST, LINK, MAP, MAX_BYTES
from tests.feeds.made import Change, make_edition, parse_xml, write

PLENARY = "press-releases/2026/plenary-session/"


def pages(change: Change = lambda story: story) -> dict[str, str]:
    """Return every sitemap of the small site by its path."""
    edition = make_edition(change)
    return {page.path: write(page) for family in (SITEMAPS, SITEMAP_INDEX) for page in family.pages(edition)}


def listed(documents: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the addresses of sitemaps without the host, each with the alternates that it names."""
    urls = [url for document in documents for url in parse_xml(document).findall(f"{MAP}url")]
    return {
        (url.findtext(f"{MAP}loc") or "").removeprefix(HOST): {
            each.attrib["hreflang"]: each.attrib["href"].removeprefix(HOST) for each in url.findall(LINK)
        }
        for url in urls
    }


def test_every_page_is_listed() -> None:
    """Each address that the site plans is in a sitemap, but for what is only met on the way."""
    edition = make_edition()
    planned = {page.address for page in plan(edition.space, edition.pictures, edition.config) if _lasting(page)}
    assert listed(pages().values()).keys() == planned


def _lasting(page: Page) -> bool:
    """Tell the pages that a search engine shall show from errors, searches, short ways and older pages of lists."""
    passed = ("/page/", "/search/", "/s/")
    return page.path.endswith("index.html") and not any(each in page.address for each in passed)


def test_the_index_leads_to_every_sitemap() -> None:
    """A crawler that knows the index finds all, each with the last change that it tells of."""
    found = pages()
    index = parse_xml(found["sitemap.xml"]).findall(f"{MAP}sitemap")
    others = [f"{HOST}/{path}" for path in found if path != "sitemap.xml"]
    assert [each.findtext(f"{MAP}loc") for each in index] == others
    assert [each.findtext(f"{MAP}lastmod") for each in index] == ["2026-11-20T10:00:00+05:00"] * 2


def test_versions_name_each_other() -> None:
    """Search engines take alternates only where both sides agree, and each names itself."""
    found = listed(pages().values())
    for address, alternates in found.items():
        assert address in alternates.values()
        assert all(found[other] == alternates for other in alternates.values())
    assert found[f"/kk/{PLENARY}"] == {"kk": f"/kk/{PLENARY}", "ru": f"/ru/{PLENARY}", "x-default": f"/kk/{PLENARY}"}
    assert found["/"] == {"kk": "/kk/", "ru": "/ru/", "x-default": "/"}


@pytest.mark.parametrize("limit", [3, 6, 7, LIMIT])
def test_no_sitemap_has_more_than_the_protocol_allows(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    """What is too much for one file goes on in another, and nothing is lost between them."""
    expected = listed(pages().values())
    monkeypatch.setattr(sitemap, "LIMIT", limit)
    found = pages()
    assert max(len(parse_xml(document).findall(f"{MAP}url")) for document in found.values()) <= limit
    assert listed(found.values()) == expected


def test_a_full_sitemap_keeps_below_the_limit_of_bytes() -> None:
    """As many of the longest addresses as there may be do not exceed the size of a file."""
    document = pages(lambda story: replace(story, slug=Slug("a" * SLUG_LENGTH)))["sitemaps/2026.xml"]
    assert len(document) / document.count("<loc>") * LIMIT < MAX_BYTES
