"""A small site with some more stories, built once, served under a base path, and read in a browser."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.search.content import write_content
from tests.site import ROOT

BASE: Final = "/news"
BUILD: Final = """
import sys
from dataclasses import replace
from pathlib import Path
from plugins.building.plugin import NewsPelican, settings_with
from plugins.domain.config import Overrides
content, output, site_url = sys.argv[1:]
spared = frozenset({"images", "cards", "accessibility"})
settings = settings_with(Overrides(content=Path(content), output=Path(output), at="2026-11-21T12:00", without=spared))
NewsPelican({**settings, "SITE": replace(settings["SITE"], site_url=site_url)}).run()
"""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and tells nobody."""

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, which is published under a base path."""
    folder = tmp_path_factory.mktemp("searched")
    output = folder / "host" / BASE.strip("/")
    words = (str(write_content(folder / "content")), str(output), f"https://court-news.example{BASE}")
    command = [sys.executable, "-c", BUILD, *words]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return output


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Return the address of the site on this machine, without a trailing slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(built.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a browser that remembers nothing; an error in a script is the test's."""
    errors: list[str] = []
    context = browser.new_context()
    opened = context.new_page()
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []
