"""A site that is published under a base path works there."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from audit.server import served
from tests.browser.reader import Reader, path
from tests.building.built import build

BASE = "/press"
LINKS = """() => [...document.querySelectorAll("[href], [src]")].map((each) => each.href || each.src)
  .concat([...document.querySelectorAll("[srcset]")].flatMap((each) => each.srcset.split(", ").map(
    (one) => new URL(one.split(" ")[0], location).href)))"""
PAGES = ("/", "/kk/", "/ru/press-releases/2026/plenary-session/", "/kk/courts/regional-akmola/")


@pytest.fixture(scope="module")
def published(content: Path) -> Path:
    """Return the folder of a host, with the site under its base path, as it is published."""
    host = content.parent / "host"
    public = {"SITE_URL": f"https://x.example{BASE}"}
    build(host / BASE.strip("/"), "--publish", "--allow-samples", content=content, environment=public)
    return host


@pytest.fixture(scope="module")
def host(published: Path) -> Iterator[str]:
    """Return the address of the site under its base path on this machine."""
    with served(published) as address:
        yield address + BASE


def own_paths(page: Page) -> set[str]:
    """Return the paths on this host to which a page leads."""
    links = map(urlsplit, page.evaluate(LINKS))
    return {link.path for link in links if link.netloc == urlsplit(page.url).netloc}


@pytest.mark.parametrize("address", PAGES)
def test_every_address_stays_under_it(address: str, reader: Reader, published: Path) -> None:
    """Links, pictures, styles and scripts begin with the base path, and what they name is published."""
    page = reader.open(address)
    paths = own_paths(page)
    assert [each for each in paths if not each.startswith(f"{BASE}/")] == []
    assert [each for each in paths if not (published / (each + "index.html" * each.endswith("/"))[1:]).is_file()] == []
    assert page.locator("link[rel=canonical]").get_attribute("href") == f"https://x.example{BASE}{address}"


def test_a_reader_finds_their_way(reader: Reader) -> None:
    """Door, front page, search, story, the other language: each step works under the base path."""
    page = reader.open("/")
    page.get_by_role("link", name="Қазақша").click()
    page.get_by_role("link", name="Іздеу").first.click()
    page.get_by_role("searchbox").fill("брифинг")
    page.locator(".result-title a").first.click()
    expect(page.locator("h1")).to_contain_text("брифинг өтті")
    page.locator(".language-choice[hreflang=ru]").click()
    assert path(page) == f"{BASE}/ru/press-releases/2026/briefing/"


def test_a_wrong_address_is_answered_in_its_language(reader: Reader) -> None:
    """The page for lost readers leads back under the base path."""
    page = reader.open("/ru/none/")
    assert [trouble.partition(" ")[0] for trouble in reader.troubles] == ["404", "error"]
    reader.troubles.clear()
    page.locator(".brand").click()
    assert path(page) == f"{BASE}/ru/"
