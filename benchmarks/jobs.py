"""The jobs of a measurement: what is changed, then built by this project and, in turn, by its peer."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.measure import Cost, measure
from benchmarks.peers.contender import Contender, Files, check_out, edit_body, edit_template, edit_title, forget
from benchmarks.rows import Row


class Stale(Exception):
    """A build ended well and yet did not do what it was measured for."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something to follow: ``change`` makes it and returns words that the edited story's page has afterwards.

    ``peer`` is the job of the peer's that costs it the same, since it builds everything anew each time.
    """

    name: str
    change: Callable[[Files], str]
    peer: str
    target: float | None = None
    limit: float | None = None


def _cold(files: Files) -> str:
    forget(files)
    return "<html"


def _restored(files: Files) -> str:
    check_out(files)
    return edit_body(files)


JOBS: Final = (
    Job("cold", _cold, "cold", target=1.0),
    Job("body-edit", edit_body, "body-edit", target=0.03, limit=0.8),
    Job("title-edit", edit_title, "body-edit", target=0.05),
    Job("no-change", lambda _: "<html", "body-edit", limit=0.6),
    Job("restored-cache", _restored, "body-edit", target=0.15),
    Job("template", edit_template, "body-edit", target=0.35),
)
"""The jobs in the order of a round. Each builds upon what the one before it has left.

The template comes last, since it replaces every file, which costs the build that follows time (see ``take_away``).
"""


@dataclass(slots=True)
class Measurements:
    """What was measured so far, by generator and job."""

    folder: Path
    costs: defaultdict[tuple[str, str], list[Cost]] = field(default_factory=lambda: defaultdict(list))
    memory: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def take(self, contender: Contender, job: Job) -> None:
        """Do a job once; Stale if the page of the edited story does not show the change."""
        expected = job.change(contender.files)
        cost = measure(contender.build(), self.folder)
        if expected not in contender.files.page.read_text(encoding="utf-8"):
            raise Stale(f"{contender.name}, {job.name}: {contender.files.page} lacks: {expected}")
        self.costs[contender.name, job.name].append(cost)

    def weigh(self, contender: Contender) -> Cost:
        """Build once with nothing there, looking at the memory."""
        forget(contender.files)
        cost = measure(contender.build(), self.folder, memory=True)
        self.memory[contender.name].append(cost.memory / 1e6)
        return cost

    def rows(self, articles: int, ours: Contender, peer: Contender, jobs: Sequence[Job]) -> list[Row]:
        """Return a row for each job that was measured."""
        return [self._row(articles, job, ours.name, peer.name) for job in jobs]

    def _row(self, articles: int, job: Job, ours: str, peer: str) -> Row:
        mine, theirs = self.costs[ours, job.name], self.costs[peer, job.peer]
        return Row(
            job=job.name,
            articles=articles,
            seconds=tuple(cost.wall for cost in mine),
            peer=peer,
            peer_seconds=tuple(cost.wall for cost in theirs),
            processor=tuple(cost.processor for cost in mine),
            peer_processor=tuple(cost.processor for cost in theirs),
            target=job.target,
            limit=job.limit,
        )


def play_round(measurements: Measurements, ours: Contender, peer: Contender, jobs: Sequence[Job]) -> None:
    """Do every job once, both generators in turn; the peer does each of its own once."""
    peers = {job.peer for job in jobs}
    for job in JOBS:
        if job.name in peers:
            measurements.take(peer, job)
        if job in jobs:
            measurements.take(ours, job)
