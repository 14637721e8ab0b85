"""What a measurement can be told on the command line."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The words of ``tasks.py bench``; a measurement takes those that mean something to it.

    ``articles`` is the size of the corpus in halves: 20,000 are 10,000 stories in two languages. ``runs`` is how often
    each thing is measured, ``jobs`` the names of what is measured, all of them if empty. ``data`` is a folder
    of what is measured on, ``json`` a file for the figures.
    """

    articles: int = 20_000
    runs: int = 3
    jobs: tuple[str, ...] = ()
    data: Path | None = None
    json: Path | None = None
