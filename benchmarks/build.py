"""``bench build``: builds of a large site, by this project and by Hugo in turn, on equal pages."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.corpus.content import ROOT, make_corpus
from benchmarks.jobs import JOBS, Measurements, play_round
from benchmarks.measure import CommandFailed
from benchmarks.options import Options
from benchmarks.peers.contender import Contender
from benchmarks.peers.court_news import CourtNews
from benchmarks.peers.equality import differences, read_site
from benchmarks.peers.hugo import Hugo
from benchmarks.rows import Row, table, write_json
from benchmarks.watching import watch_edits

SERVE, MEMORY, STEPS = "serve", "memory", "steps"
NAMES: Final = (*(job.name for job in JOBS), SERVE, MEMORY, STEPS)
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
    for contender in (ours, peer):
        contender.files.output.parent.mkdir(parents=True)
        contender.prepare()
    try:
        rows = _measured(options, ours, peer)
    except CommandFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    return _told(rows, ours, peer, options)


def _measured(options: Options, ours: Contender, peer: Contender) -> list[Row]:
    chosen = options.jobs or NAMES
    jobs = [job for job in JOBS if job.name in chosen]
    measurements = Measurements(ROOT)
    for number in range(options.runs):
        print(f"Round {number + 1} of {options.runs} ...", file=sys.stderr, flush=True)
        play_round(measurements, ours, peer, jobs)
    rows = measurements.rows(options.articles, ours, peer, jobs)
    if SERVE in chosen:
        mine, theirs = (tuple(watch_edits(each, ROOT, options.runs)) for each in (ours, peer))
        rows.append(Row(SERVE, options.articles, mine, peer.name, theirs, limit=0.1))
    if MEMORY in chosen:
        for contender in (ours, peer):
            measurements.weigh(contender)
        mine, theirs = (tuple(measurements.memory[each.name]) for each in (ours, peer))
        rows.append(Row(MEMORY, options.articles, mine, peer.name, theirs, target=0.25))
    return rows


def _told(rows: Sequence[Row], ours: CourtNews, peer: Contender, options: Options) -> int:
    for line in table(rows):
        print(line)
    if options.json:
        write_json(rows, options.json)
    apart = _compare(ours, peer, options.articles)
    if STEPS in (options.jobs or NAMES):
        _break_down(ours)
    return int(bool(apart) or not all(row.good for row in rows))


def _compare(ours: Contender, peer: Contender, articles: int) -> list[str]:
    """Say how alike the two sites are, and return what differs."""
    mine, theirs = (read_site(Path(each.files.output)) for each in (ours, peer))
    apart = list(differences(mine, theirs, every=max(1, articles // READ)))
    print(f"{ours.name}: {sum(mine.pages.values())} pages; {peer.name}: {sum(theirs.pages.values())} pages.")
    print("\n".join(apart[:20]) or "Both have the same pages, the same stories in their lists and the same words.")
    return apart


def _break_down(ours: CourtNews) -> None:
    """Print where each millisecond of a cold build goes."""
    folders = [str(ours.files.output.with_name(f"steps-{name}")) for name in ("cache", "output")]
    subprocess.run([sys.executable, "-m", "benchmarks.steps", str(ours.content), *folders], cwd=ROOT, check=True)
