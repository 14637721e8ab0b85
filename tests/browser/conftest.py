"""The small site, built and served as a host serves it, and a reader who notices whatever goes wrong."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.pages import chosen
from audit.server import served
from tests.browser.content import write_content
from tests.browser.reader import Reader
from tests.building.built import build


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the content."""
    return write_content(tmp_path_factory.mktemp("written") / "content")


@pytest.fixture(scope="session")
def output(content: Path) -> Path:
    """Return the folder of the site."""
    return build(content.parent / "output", content=content)


@pytest.fixture(scope="session")
def host(output: Path) -> Iterator[str]:
    """Return the address of the site on this machine, without a trailing slash."""
    with served(output) as address:
        yield address


@pytest.fixture(scope="session")
def addresses(output: Path) -> Mapping[str, str]:
    """Return the address of the longest page of each template, in Kazakh."""
    return dict(reversed(chosen(output)))  # the first of each template


@pytest.fixture
def reader(browser: Browser, host: str) -> Iterator[Reader]:
    """Return a reader of the site; what goes wrong on any page that they open is the test's fault."""
    reader = Reader(browser, host)
    yield reader
    reader.leave()
    assert reader.troubles == []
