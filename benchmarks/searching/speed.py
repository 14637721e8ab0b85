"""How soon a reader on a slow line sees the first result, what that costs them, and how long later queries take."""

import resource
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from playwright.sync_api import Browser, Page

from audit.server import served
from benchmarks.searching.corpus import EVERYWHERE
from benchmarks.searching.engines import run_module

LINE: Final = {"offline": False, "latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
"""A line of 1.6 Mbit/s, on which every answer takes 300 ms to begin."""

PHONE: Final = 4.0
"""How many times slower than this machine the processor of a cheap phone is taken to be."""

TYPING: Final = 120
"""Milliseconds between two keys."""

WARM: Final = 5

WATCH: Final = """
addEventListener("input", () => { window.firstKey ??= performance.now(); }, true);
new MutationObserver(() => {
  if (!window.firstResult && document.querySelector(".result")) window.firstResult = performance.now();
}).observe(document, { childList: true, subtree: true });
"""
REPEAT: Final = """
async ([query, times]) => {
  const { search } = await import("/js/search.js");
  const ask = () => search(query, { language: "kk", other: false });
  const { total } = await ask();
  const taken = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await ask();
    taken.push(performance.now() - start);
  }
  return [total, taken];
}
"""


@dataclass(frozen=True, slots=True)
class First:
    """The first result on a slow line: seconds after the first key, and bytes of the index and of scripts till then."""

    seconds: float
    index: int
    scripts: int


@dataclass(frozen=True, slots=True)
class Warm:
    """A query that was asked before: how many pages it finds, and the median and the most milliseconds that it took."""

    query: str
    total: int
    median: float
    most: float


@dataclass(frozen=True, slots=True)
class Indexing:
    """The making of an index: seconds, and megabytes that the largest of its processes took."""

    seconds: float
    megabytes: float


def index(folder: Path) -> Indexing:
    """Index a folder of pages."""
    start = time.perf_counter()
    run_module("plugins.search", str(folder))
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return Indexing(time.perf_counter() - start, most / 1024)


def first_result(browser: Browser, site: Path, words: str = EVERYWHERE, slowness: float = 1) -> First:
    """Type words into the search page of a site, on a device that has nothing of it, and wait for a result.

    The device's processor is so many times slower than this machine's.
    """
    with served(site) as host:
        page = browser.new_page()
        sent = _counted(page)
        _slowed(page, slowness)
        page.add_init_script(WATCH)
        page.goto(f"{host}/kk/search/")
        page.wait_for_load_state("networkidle")
        page.get_by_role("searchbox").press_sequentially(words, delay=TYPING)
        page.wait_for_function("window.firstResult")
        seconds: float = page.evaluate("(firstResult - firstKey) / 1000")
        page.wait_for_load_state("networkidle")
        page.close()
    parts = (f"{host}/search/", f"{host}/static/js-")
    return First(seconds, *(sum(size for url, size in sent.values() if url.startswith(part)) for part in parts))


def _slowed(page: Page, slowness: float) -> None:
    """Slow the page's scripts down, by stopping them again and again, as Chromium does for who develops for phones."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowness})


def _counted(page: Page) -> dict[str, tuple[str, int]]:
    """Slow the page's line down; return its answers as they come, by request: the address and the bytes that went."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", LINE)
    sent: dict[str, tuple[str, int]] = {}

    def began(event: Any) -> None:
        sent[event["requestId"]] = (event["response"]["url"], 0)

    def ended(event: Any) -> None:
        url, _size = sent.get(event["requestId"], ("", 0))
        sent[event["requestId"]] = (url, int(event["encodedDataLength"]))

    devtools.on("Network.responseReceived", began)
    devtools.on("Network.loadingFinished", ended)
    return sent


def warm_queries(browser: Browser, folder: Path, queries: Iterable[str], slowness: float = 1) -> tuple[Warm, ...]:
    """Ask each query several times, after a first time that fetches what it needs."""
    with served(folder) as host:
        page = browser.new_page()
        page.goto(f"{host}/ask-kk.html")
        _slowed(page, slowness)
        answers = [(query, *page.evaluate(REPEAT, [query, WARM])) for query in queries]
        page.close()
    return tuple(Warm(query, total, median(taken), max(taken)) for query, total, taken in answers)
