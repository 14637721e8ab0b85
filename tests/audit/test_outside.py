"""Links to other sites are asked politely, remembered, and told with their places."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from audit.outside import AGENT, check_outside, find_links

ANSWERS = {"/good": 200, "/gone": 404, "/moved": 301, "/shy": 405, "/loop": 302}
GOALS = {"/moved": "/good", "/loop": "/loop"}
ASKED: list[tuple[str, str, str]] = []


class Site(BaseHTTPRequestHandler):
    """Another site."""

    def do_HEAD(self) -> None:
        """Answer as the table says; the shy one answers only those who want the page."""
        ASKED.append((self.command, self.path, self.headers["User-Agent"]))
        self.send_response(200 if (self.command, self.path) == ("GET", "/shy") else ANSWERS[self.path])
        if self.path in GOALS:
            self.send_header("Location", GOALS[self.path])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        """Answer as to HEAD; there is no body in either case."""
        self.do_HEAD()

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of another site."""
    ASKED.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def content(site: str, tmp_path: Path) -> Path:
    """A story that leads there."""
    file = tmp_path / "content/news/2026/2026-11-21-x/kk.md"
    file.parent.mkdir(parents=True)
    lines = [f"[a]({site}/good), {site}/shy.", f"<{site}/moved#part>", f"[b]({site}/gone)", f"«{site}/loop»"]
    file.write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "content"


def test_each_is_found_where_it_stands(content: Path, site: str) -> None:
    """Signs around an address are no part of it."""
    found = [(link.line, link.address.removeprefix(site)) for link in find_links(content, content.parent)]
    assert found == [(1, "/good"), (1, "/shy"), (2, "/moved"), (3, "/gone"), (4, "/loop")]


def test_what_leads_nowhere_is_told(
    content: Path, site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With path, line and cure, as a line or as a forge shows it; nothing is blocked by it."""
    check_outside(content, tmp_path, tmp_path / "memory.json", "text", pause=0)
    told = capsys.readouterr().out.splitlines()
    path = "content/news/2026/2026-11-21-x/kk.md"
    assert told[0].startswith(f"{path}:3: {site}/gone answers 404. Mend the link")
    assert told[1].startswith(f"{path}:4: {site}/loop leads from one address to the next without end.")
    assert told[2:] == ["5 addresses, 2 lead nowhere"]
    check_outside(content, tmp_path, tmp_path / "memory.json", "github", pause=0)
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith(f"::warning file={path},line=3,title=outside-link::{site}/gone answers 404.")


def test_a_good_answer_is_remembered(content: Path, tmp_path: Path) -> None:
    """What answered is left alone the next night; what did not is asked again."""
    check_outside(content, tmp_path, tmp_path / "memory.json", "text", pause=0)
    assert {agent for _, _, agent in ASKED} == {AGENT}
    ASKED.clear()
    check_outside(content, tmp_path, tmp_path / "memory.json", "text", pause=0)
    assert {path for _, path, _ in ASKED} == {"/gone", "/loop"}
