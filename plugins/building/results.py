"""Results: what work has made, as plain values that a ledger keeps and processes hand to each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.domain.problem import Plain, Problem
from plugins.library.reads import Window


class Put(NamedTuple):
    """A file of the site: its path, what stands for its bytes, where they are, whether they may be linked to.

    A page has a template too, and where it stands in a frame, its places.
    """

    path: str
    fingerprint: str
    source: str
    linked: bool
    problems: Plain = ()
    template: str = ""
    places: bytes = b""


@dataclass(frozen=True, slots=True)
class Result:
    """What was made of a unit of work (a family and a subject), what was read for it, and when it holds.

    ``reads`` are the keys as a ledger numbers them: thousands of units hand it on from process to process.
    """

    unit: str
    reads: bytes
    window: Window
    problems: Plain
    files: tuple[Put, ...]


def problems_of(found: Plain, files: Iterable[Put]) -> Iterator[Problem]:
    """Yield plain problems, and those of files, as problems again."""
    for each in (*found, *(each for put in files for each in put.problems)):
        yield Problem(*each)  # type: ignore[arg-type]
