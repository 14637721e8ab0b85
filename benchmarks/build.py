"""``bench build``: builds of a large site, by this project, by Hugo and by stock Pelican in turn, on equal pages."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.corpus.content import ROOT, make_corpus
from benchmarks.jobs import JOBS, Measurements, play_round
from benchmarks.measure import CommandFailed
from benchmarks.options import Options
from benchmarks.peers.contender import Contender, clear_away
from benchmarks.peers.court_news import CourtNews
from benchmarks.peers.equality import Excuse, differences, nothing_excused, read_site
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.pelican import Pelican, is_beyond
from benchmarks.rows import Row, table, write_json
from benchmarks.watching import watch_edits

SERVE, MEMORY, STEPS, STOCK = "serve", "memory", "steps", "stock-pelican"
NAMES: Final = (*(job.name for job in JOBS), STOCK, SERVE, MEMORY, STEPS)
WATCHED: Final = (SERVE, "serve-visible")
"""What is told of a save in a preview: when the server gives out the page, and when a browser shows it."""

COLD: Final = next(job for job in JOBS if job.name == "cold")
WORKSHOP: Final = ROOT / ".cache" / "bench"
READ: Final = 200
"""So many stories are read when two sites are compared."""


def run(options: Options) -> int:
    """Measure, print the table, and return 1 if the sites are not equal or a target is missed, 2 for unknown jobs."""
    unknown = set(options.jobs) - set(NAMES)
    if unknown:
        print(f"--jobs {','.join(sorted(unknown))}: say some of {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    folder = WORKSHOP / str(options.articles)
    shutil.rmtree(folder, ignore_errors=True)
    corpus = make_corpus(options.articles)
    ours, peer = CourtNews(corpus, folder / "court-news"), Hugo(corpus, folder / "hugo")
    stock = Pelican(corpus, folder / "pelican") if STOCK in (options.jobs or NAMES) else None
    contenders: list[Contender] = [ours, peer, *([stock] if stock else [])]
    for contender in contenders:
        contender.files.output.parent.mkdir(parents=True)
        contender.prepare()
    try:
        rows = _measured(options, ours, peer, stock)
    except CommandFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    finally:
        for contender in contenders:
            clear_away(contender.files)
    return _told(rows, ours, peer, stock, options)


def _measured(options: Options, ours: Contender, peer: Contender, stock: Contender | None) -> list[Row]:
    chosen = options.jobs or NAMES
    jobs = [job for job in JOBS if job.name in chosen]
    measurements = Measurements(ROOT)
    for number in range(options.runs):
        print(f"Round {number + 1} of {options.runs} ...", file=sys.stderr, flush=True)
        play_round(measurements, ours, peer, jobs)
        if stock:
            measurements.take(stock, COLD)
            if COLD not in jobs:
                measurements.take(ours, COLD)
    rows = measurements.rows(options.articles, ours, peer, jobs)
    if stock:
        rows += measurements.rows(options.articles, ours, stock, [replace(COLD, target=0.25)])
    return [*rows, *_watched(options, ours, peer, measurements)]


def _watched(options: Options, ours: Contender, peer: Contender, measurements: Measurements) -> Iterator[Row]:
    """Yield the rows of what is looked at while it runs."""
    chosen = options.jobs or NAMES
    if SERVE in chosen:
        watched = [watch_edits(each, ROOT, options.runs) for each in (ours, peer)]
        for job, limit, here, there in zip(WATCHED, (0.1, 0.3), *watched, strict=True):
            yield Row(job, options.articles, tuple(here), peer.name, tuple(there), limit=limit)
    if MEMORY in chosen:
        for contender in (ours, peer):
            measurements.weigh(contender)
        mine, theirs = (tuple(measurements.memory[each.name]) for each in (ours, peer))
        yield Row(MEMORY, options.articles, mine, peer.name, theirs, target=0.25)


def _told(rows: Sequence[Row], ours: CourtNews, peer: Contender, stock: Contender | None, options: Options) -> int:
    for line in table(rows):
        print(line)
    if options.json:
        write_json(rows, options.json)
    apart = _compare(ours, peer, options.articles)
    if stock:
        apart += _compare(ours, stock, options.articles, is_beyond)
    if STEPS in (options.jobs or NAMES):
        _break_down(ours)
    return int(bool(apart) or not all(row.good for row in rows))


def _compare(ours: Contender, peer: Contender, articles: int, excused: Excuse = nothing_excused) -> list[str]:
    """Say how alike the two sites are, and return what differs."""
    mine, theirs = (read_site(Path(each.files.output)) for each in (ours, peer))
    apart = list(differences(mine, theirs, max(1, articles // READ), excused, ours.files.address))
    print(f"{ours.name}: {sum(mine.pages.values())} pages; {peer.name}: {sum(theirs.pages.values())} pages.")
    print("\n".join(apart[:20]) or "Both have the same pages, the same stories in their lists and the same words.")
    return apart


def _break_down(ours: CourtNews) -> None:
    """Print where each millisecond of a cold build goes."""
    folders = [str(ours.files.output.with_name(f"steps-{name}")) for name in ("cache", "output")]
    subprocess.run([sys.executable, "-m", "benchmarks.steps", str(ours.content), *folders], cwd=ROOT, check=True)
