"""The outcome of a measurement: a row for each job, printed as a table and written as JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """What a job cost, beside what a peer needed for the same. All but memory, in megabytes, is in seconds.

    ``processor`` is the time of all processors, which tells more than the clock where a machine is shared. ``target``
    is the greatest ratio that is good, ``limit`` the greatest median; None where none is set.
    """

    job: str
    articles: int
    seconds: tuple[float, ...]
    peer: str
    peer_seconds: tuple[float, ...]
    processor: tuple[float, ...] = ()
    peer_processor: tuple[float, ...] = ()
    target: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """The median in terms of the peer's median."""
        return median(self.seconds) / median(self.peer_seconds)

    @property
    def good(self) -> bool:
        """True if no target is missed."""
        return (self.target is None or self.ratio <= self.target) and (
            self.limit is None or median(self.seconds) <= self.limit
        )

    def fields(self) -> dict[str, object]:
        """Return the row as JSON has it."""
        return {**asdict(self), "ratio": round(self.ratio, 4), "good": self.good}


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of the table, in Markdown: medians, and in brackets the least and the greatest."""
    yield "| job | articles | this project | peer | ratio | processor | peer's | ratio | target | |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|---|"
    for row in rows:
        mine, theirs = spread(row.seconds), spread(row.peer_seconds)
        told = [row.job, str(row.articles), mine, f"{row.peer} {theirs}", f"{row.ratio:.3f}"]
        told += [*_processors(row), _target(row), "" if row.good else "missed"]
        yield f"| {' | '.join(told)} |"


def _processors(row: Row) -> tuple[str, str, str]:
    if not (row.processor and row.peer_processor):
        return "", "", ""
    mine, theirs = median(row.processor), median(row.peer_processor)
    return f"{mine:.3g}", f"{theirs:.3g}", f"{mine / theirs:.3f}"


def spread(figures: Sequence[float]) -> str:
    """Return the median of figures with their least and greatest, in three digits that mean something."""
    return f"{median(figures):.3g} ({min(figures):.3g}-{max(figures):.3g})"


def _target(row: Row) -> str:
    told = [f"<= {row.target}" if row.target else "", f"<= {row.limit} s" if row.limit else ""]
    return ", ".join(filter(None, told))


def write_json(rows: Iterable[Row], file: Path) -> None:
    """Write the rows to a file."""
    file.write_text(json.dumps([row.fields() for row in rows], indent=1) + "\n", encoding="utf-8")
