"""``tasks.py bench search``: how well and how fast the site's search finds, beside Pagefind as it comes.

The quality is measured on treebanks, if ``--data`` names a folder of them (``kk*.conllu``, ``ru*.conllu`` of Universal
Dependencies), and on this site's own stories; the speed on 5,000 pages and on as many as ``--articles`` says.
``--jobs`` chooses among treebank, site and speed.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from playwright.sync_api import Browser

from benchmarks.options import Options
from benchmarks.searching.corpus import EVERYWHERE, write_corpus
from benchmarks.searching.drawn import draw_queries
from benchmarks.searching.engines import opened, write_askers
from benchmarks.searching.quality import LANGUAGES, Comparison, compare, compare_treebank
from benchmarks.searching.queries import ask
from benchmarks.searching.site import build_site, site_documents
from benchmarks.searching.speed import PHONE, first_result, index, warm_queries
from benchmarks.searching.treebank import read_treebank

SMALL: Final = 5_000
QUERIES: Final = (EVERYWHERE, "сотқа", "соттын", "sottan", "cjn", "сотт", f"{EVERYWHERE} {EVERYWHERE}")
"""What is asked on many pages: the word of every page, other spellings of it, and a slip."""
SLOWEST: Final = 3
DRAWN: Final = 200
"""So many queries more, of any words and in any spelling."""

Result = dict[str, Any]


def run(options: Options) -> int:
    """Measure, print and write what was measured; 0 as soon as all of it ran."""
    results: Result = {}
    for name, job in JOBS.items():
        if not options.jobs or name in options.jobs:
            with TemporaryDirectory() as folder:
                results[name] = job(options, Path(folder))
    if options.json:
        options.json.write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


def _treebank(options: Options, folder: Path) -> list[Result]:
    if not options.data:
        print("No treebank was measured: name a folder of them with --data.")
        return []
    documents = {language: read_treebank(options.data, language) for language in LANGUAGES}
    return _told("Sentences of treebanks", compare_treebank(documents, folder))


def _site(_options: Options, folder: Path) -> list[Result]:
    build_site(folder)
    queries = {language: ask(site_documents(folder, language), language) for language in LANGUAGES}
    return _told("Stories of this site", compare(folder, queries))


def _told(title: str, comparisons: Iterable[Comparison]) -> list[Result]:
    """Print the comparisons as they come and return them as plain values."""
    print(f"\n{title:22}{'queries':>8}{'R@10':>8}{'P':>7}{'stock R@10':>13}{'P':>7}")
    results = []
    for each in comparisons:
        own, stock = each.own, each.stock
        quality = f"{own.recall:8.3f}{own.precision:7.3f}{stock.recall:13.3f}{stock.precision:7.3f}"
        print(f"{each.name:22}{own.queries:8}{quality}", flush=True)
        results.append(asdict(each))
    return results


def _speed(options: Options, folder: Path) -> list[Result]:
    build_site(folder / "site")
    sizes = sorted({min(SMALL, options.articles), options.articles})
    return [_measured(folder, pages) for pages in sizes]


def _measured(folder: Path, pages: int) -> Result:
    corpus = folder / str(pages)
    write_corpus(corpus, pages)
    made = index(corpus)
    print(f"\n{pages:,} pages: indexed in {made.seconds:.0f} s, {made.megabytes:.0f} MB")
    # A folder of its own, since the server keeps what it has once compressed, index.json among it.
    site = shutil.copytree(folder / "site", folder / f"site-{pages}")
    shutil.rmtree(site / "search")
    (corpus / "search").rename(site / "search")
    write_askers(site)
    with opened() as browser:
        devices = [_asked(browser, site, slowness) for slowness in (1.0, PHONE)]
    return {"pages": pages, "indexing": asdict(made), "devices": devices}


def _asked(browser: Browser, site: Path, slowness: float) -> Result:
    """Measure what a reader waits for whose device is so many times slower than this machine."""
    first = first_result(browser, site, slowness=slowness)
    cost = f"{first.index:,} bytes of index, {first.scripts:,} of scripts"
    print(f"processor / {slowness:g}: first result {first.seconds:.2f} s after the first key; {cost}")
    warm = warm_queries(browser, site, QUERIES, slowness)
    drawn = warm_queries(browser, site, draw_queries(DRAWN), slowness)
    for each in (*warm, *sorted(drawn, key=lambda one: -one.median)[:SLOWEST]):
        print(f"  {each.query:24}{each.total:8} pages{each.median:8.1f} ms, at most {each.most:.1f}")
    print(
        f"  {DRAWN} drawn queries, the slowest above: median {median(each.median for each in drawn):.1f} ms", flush=True
    )
    told = {"first": asdict(first), "warm": [asdict(each) for each in (*warm, *drawn)]}
    return {"slowness": slowness, **told}


JOBS: Final[Mapping[str, Callable[[Options, Path], list[Result]]]] = {
    "treebank": _treebank,
    "site": _site,
    "speed": _speed,
}
