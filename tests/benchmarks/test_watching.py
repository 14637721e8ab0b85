"""A change is timed until the server shows it."""

import sys
import threading
import time
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path
from typing import Final

import pytest

from benchmarks import watching
from benchmarks.measure import CommandFailed
from benchmarks.peers.contender import Files

DELAY: Final = 0.3
REST: Final = 1.0
"""Seconds that pass before each edit, of which there are two."""

TICK: Final = 0.05
"""So much may the clock of a file system be behind."""

SERVER: Final = """
import sys, threading, time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

half, page, port = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

def follow():
    shown = ""
    while True:
        text = half.read_text(encoding="utf-8")
        if text != shown:
            time.sleep(%s)
            page.write_text("<html><meta charset=utf-8><meta http-equiv=refresh content=1>" + text, encoding="utf-8")
            shown = text
        time.sleep(0.01)

threading.Thread(target=follow, daemon=True).start()
handler = partial(SimpleHTTPRequestHandler, directory=str(page.parents[1]))
ThreadingHTTPServer(("127.0.0.1", port), handler).serve_forever()
"""


class Slow:
    """A generator that needs a while for every change; or one that ends at once."""

    name = "slow"

    def __init__(self, folder: Path, program: str = SERVER % DELAY) -> None:
        """Make its files."""
        half, page = folder / "kk.md", folder / "output" / "story" / "index.html"
        page.parent.mkdir(parents=True)
        half.write_text("Мәтін.\n", encoding="utf-8")
        self.program = program
        self.files = Files(half, page, folder / "base.html", page.parents[1], (), (folder,))

    def prepare(self) -> None:
        """Have nothing to prepare."""

    def build(self) -> list[str]:
        """Return a command that does nothing."""
        return [sys.executable, "-c", ""]

    def serve(self, port: int) -> list[str]:
        """Return the command of the server."""
        words = [str(self.files.half), str(self.files.page), str(port)]
        return [sys.executable, "-c", self.program, *words]


def test_an_edit_costs_what_it_takes_to_be_seen(tmp_path: Path, chromium: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time runs from saving to the answer that has the sentence, and to the browser that shows it.

    How long it can be, without any pause, the clocks of the files and of the whole tell, however busy the machine is.
    """
    assert chromium
    monkeypatch.setattr(watching, "PATIENCE", 60.0)
    slow, began = Slow(tmp_path), time.time()
    answered, visible = watching.watch_edits(slow, tmp_path, 1)
    ended, saved, made = time.time(), slow.files.half.stat().st_mtime, slow.files.page.stat().st_mtime
    assert DELAY <= made - saved <= visible[0] + TICK
    assert visible[0] <= ended - saved + TICK
    assert DELAY <= answered[0] <= saved - began - 2 * REST


def test_a_server_that_ends_is_told(tmp_path: Path) -> None:
    """Nobody waits a quarter of an hour for a program that is gone."""
    started = time.perf_counter()
    with pytest.raises(CommandFailed, match="slow"):
        watching.watch_edits(Slow(tmp_path, "raise SystemExit(1)"), tmp_path, 1)
    assert time.perf_counter() - started < 60


def test_a_page_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """An answer without a page is no page, and neither is silence."""
    port = watching.free_port()
    assert watching.get(port, "/story/") == ""
    server = HTTPServer(("127.0.0.1", port), SimpleHTTPRequestHandler)
    threading.Thread(target=server.handle_request, daemon=True).start()
    assert watching.get(port, "/no-such-page/") == ""
    server.server_close()
