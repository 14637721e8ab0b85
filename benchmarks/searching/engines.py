"""Two searches over the same pages, asked in a browser: the site's own, and Pagefind as it comes."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from playwright.sync_api import Browser, Page, sync_playwright

from bootstrap.parts import CHROMIUM, find_chromium
from plugins.search.packing import unpack

ROOT: Final = Path(__file__).parents[2]
SCRIPTS: Final = ROOT / "theme" / "static" / "js"
MANY: Final = 1000

EMPTY: Final = '<!doctype html><html lang="{language}"><title>-</title>'
ASK_OWN: Final = """
async ([language, queries, limit]) => {
  const { search } = await import("/js/search.js");
  const found = [];
  for (const query of queries) {
    const answer = await search(query, { language, limit, other: false });
    found.push(answer.results.map((result) => result.url));
  }
  return found;
}
"""
ASK_STOCK: Final = """
async ([language, queries, limit]) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const answer = await pagefind.search(query);
    found.push(answer.results.slice(0, limit).map((result) => result.id));
  }
  return found;
}
"""


class Engine(Protocol):
    """A search that can be asked many things at once."""

    def __call__(self, queries: Sequence[str]) -> list[list[str]]:
        """Return for each query the addresses of the pages found, in the order of their rank."""


def prepare(folder: Path) -> None:
    """Index a folder of pages in both ways, and put beside them what a browser needs to ask."""
    run_module("pagefind", "--site", str(folder), "--output-path", str(folder / "pagefind"), "--silent")
    run_module("plugins.search", str(folder))
    write_askers(folder)


def write_askers(folder: Path) -> None:
    """Write a copy of the scripts into a folder, and for each language an empty page in which they can be run."""
    shutil.copytree(SCRIPTS, folder / "js", dirs_exist_ok=True)
    for language in ("kk", "ru"):
        (folder / f"ask-{language}.html").write_text(EMPTY.format(language=language), encoding="utf-8")


def run_module(module: str, *words: str) -> None:
    """Run a module of Python, silently; CalledProcessError where it fails."""
    subprocess.run([sys.executable, "-m", module, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def opened() -> Iterator[Browser]:
    """Open a browser; FileNotFoundError with the cure where there is none."""
    chromium = find_chromium()
    if not chromium:
        raise FileNotFoundError(f"{CHROMIUM.name} is missing: {CHROMIUM.cure}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def own_engine(page: Page, host: str, language: str) -> Engine:
    """Return the site's search, on a page of the host that it opens."""

    def ask(queries: Sequence[str]) -> list[list[str]]:
        page.goto(f"{host}/ask-{language}.html")
        found: list[list[str]] = page.evaluate(ASK_OWN, [language, list(queries), MANY])
        return found

    return ask


def stock_engine(page: Page, host: str, language: str, folder: Path) -> Engine:
    """Return Pagefind's own search; its results are told by the names of files, which are read in the folder."""
    addresses = _addresses(folder / "pagefind" / "fragment")

    def ask(queries: Sequence[str]) -> list[list[str]]:
        page.goto(f"{host}/ask-{language}.html")
        found: list[list[str]] = page.evaluate(ASK_STOCK, [language, list(queries), MANY])
        return [[addresses[each] for each in ids] for ids in found]

    return ask


def _addresses(fragments: Path) -> Mapping[str, str]:
    return {file.stem: json.loads(unpack(file.read_bytes()))["url"] for file in fragments.iterdir()}
