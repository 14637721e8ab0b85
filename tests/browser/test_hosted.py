"""The site behind the host's own headers: nothing that a page does is forbidden by what its host says."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.nginx import Web, lay_out, web_server
from plugins.deployment.tree import Shipment, prepare
from plugins.domain.language import KAZAKH
from tests.browser.reader import Reader
from tests.site import LANGUAGES

SETTLED = """async () => {
  const fetched = () => performance.getEntriesByType("resource").length;
  const rest = () => new Promise((done) => setTimeout(done, 100));
  for (let before = -1; before < fetched(); await rest()) before = fetched();
}"""
"""Waits until a page that is loaded has fetched nothing more for a tenth of a second."""


@pytest.fixture(scope="module")
def web(nginx: str, output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    """The site as nginx serves it with the configuration that we hand out."""
    folder = tmp_path_factory.mktemp("hosted")
    lay_out(prepare(Shipment(output=output, commit="0" * 40), folder / "store"), folder / "srv")
    with web_server(nginx, folder / "srv", folder / "nginx") as server:
        yield server


@pytest.fixture
def visitor(browser: Browser, web: Web) -> Iterator[Reader]:
    """A reader of it; a policy that is broken, a cookie, a request to another host are the test's fault."""
    reader = Reader(browser, web.address)
    yield reader
    reader.leave()
    assert reader.troubles == []


def test_every_template_keeps_to_the_policy(visitor: Reader, addresses: Mapping[str, str]) -> None:
    """In both languages: no script, style, font or picture of any template is one that the policy forbids."""
    page = visitor.open("/kk/", ignore_https_errors=True)
    for kazakh in addresses.values():
        for language in LANGUAGES:
            page.goto(visitor.host + kazakh.replace(f"/{KAZAKH}/", f"/{language}/"))
            page.evaluate(SETTLED)
    assert len(visitor.requests) > len(addresses)


def test_the_search_answers_behind_the_policy(visitor: Reader) -> None:
    """Whatever the search runs on, the policy lets it."""
    page = visitor.open("/ru/search/?q=суд", ignore_https_errors=True)
    page.locator("main a[href*='/ru/']").first.wait_for()
