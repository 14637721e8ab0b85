"""From a saved file to the changed page: what ``serve`` and its like cost whoever writes."""

import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

from benchmarks.measure import CommandFailed
from benchmarks.peers.contender import Contender, edit_body
from bootstrap.parts import CHROMIUM, find_chromium

PATIENCE: Final = 900.0
"""Seconds to wait for a first build; a change gets as many."""
PAUSE: Final = 0.005


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(contender: Contender, folder: Path) -> Iterator[int]:
    """Show a site while the block runs, and give its port once the page of the edited story is there."""
    port = free_port()
    process = subprocess.Popen(contender.serve(port), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(port, contender, "<html", process)
        yield port
    finally:
        process.terminate()
        process.wait()


def watch_edits(contender: Contender, folder: Path, edits: int) -> tuple[list[float], list[float]]:
    """Return the seconds from saving a file to the page that the server gives out, for each of so many edits.

    Then as many are waited for in a browser that shows the page already, until they can be read there.
    """
    with served(contender, folder) as port:
        answered = [_time_edit(contender, partial(wait, port, contender)) for _ in range(edits)]
        with shown(port, contender) as page:
            visible = [_time_edit(contender, partial(_see, page)) for _ in range(edits)]
    return answered, visible


def _time_edit(contender: Contender, until: Callable[[str], None]) -> float:
    time.sleep(1)  # an editor's fingers rest too, and no server is asked to batch changes
    sentence = edit_body(contender.files)
    saved = time.perf_counter()
    until(sentence)
    return time.perf_counter() - saved


@contextmanager
def shown(port: int, contender: Contender) -> Iterator[Page]:
    """Show the page of the edited story in a browser; CommandFailed where there is none."""
    chromium = find_chromium()
    if chromium is None:
        raise CommandFailed(f"{CHROMIUM.name} is missing: {CHROMIUM.cure}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}{_address(contender)}")
        yield page
        browser.close()


def _see(page: Page, words: str) -> None:
    page.get_by_text(words).wait_for(timeout=PATIENCE * 1000)


def _address(contender: Contender) -> str:
    return "/" + contender.files.page.parent.relative_to(contender.files.output).as_posix() + "/"


def wait(port: int, contender: Contender, words: str, process: subprocess.Popen[bytes] | None = None) -> None:
    """Return as soon as the page of the edited story has the words; CommandFailed if that takes too long."""
    address = _address(contender)
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until and (process is None or process.poll() is None):
        if words in get(port, address):
            return
        time.sleep(PAUSE)
    raise CommandFailed(f"{contender.name}: {address} does not show: {words}")


def get(port: int, address: str) -> str:
    """Return the page at an address, empty while there is none."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.read().decode() if answer.status == 200 else ""
    except (OSError, HTTPException):
        return ""
    finally:
        connection.close()
