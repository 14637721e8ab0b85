"""How good pages are on a slow phone, as Lighthouse measures them: ``python -m audit.lighthouse [FOLDER OF THE SITE]``.

It is no check: its figures are of a whole machine, and another program beside it costs some of them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from audit.packages import JUDGES, install
from audit.pages import chosen
from audit.server import served
from bootstrap.parts import NODE, find_chromium

PACKAGES: Final = JUDGES / "measuring"
PROGRAM: Final = PACKAGES / "node_modules/lighthouse/cli/index.js"
CHROME: Final = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
MEASURED: Final = {"home": "", "story": "", "listing": "", "search": "?q=" + quote("сот")}
"""Templates, and what is asked of their pages."""

RUNS: Final = 3
WANTED: Final = {"performance": 98, "accessibility": 100, "best-practices": 98, "seo": 98}
"""The least score of each category."""

CATEGORIES: Final = tuple(WANTED)


@dataclass(frozen=True, slots=True, order=True)
class Figures:
    """What was measured of a page.

    ``scores`` are of 100 in the order of the categories, ``largest`` is in seconds until the largest element is there,
    ``blocked`` in milliseconds without an answer, ``shift`` the share of the window that jumps.
    """

    scores: tuple[int, ...]
    largest: float
    blocked: float
    shift: float
    kilobytes: float

    def __str__(self) -> str:
        """Give the cells of a row."""
        scores = " | ".join(map(str, self.scores))
        return f"{scores} | {self.largest:.1f} s | {self.blocked:.0f} ms | {self.shift:.2f} | {self.kilobytes:.0f} kB"


def main(output: Path) -> int:
    """Print a row for each page and give the exit code: 1 where a score is below what is wanted."""
    if not install(PACKAGES):
        return 1
    print("| page |", " | ".join(CATEGORIES), "| largest | blocked | shift | sent |")
    print("|---|" + "---:|" * (len(CATEGORIES) + 4))
    measured = list(rows(output))
    least = [min(scores) for scores in zip(*(figures.scores for figures in measured), strict=True)]
    worse = [each for each in accessibility(output) if each[1] < WANTED["accessibility"]]
    return int(bool(worse) or any(score < wanted for score, wanted in zip(least, WANTED.values(), strict=True)))


def accessibility(output: Path) -> list[tuple[str, int]]:
    """Print and return what a page of every template in each language is given for accessibility, looked at once."""
    with served(output) as host:
        pages = [address for _, address in chosen(output)]
        scores = [(page, scored(_report(host + page, "--only-categories=accessibility"))) for page in pages]
    worse = ", ".join(f"{page} {score}" for page, score in scores if score < WANTED["accessibility"])
    print(f"accessibility of {len(scores)} pages, of every template in each language: {worse or '100 each'}")
    return scores


def scored(report: dict[str, Any], category: str = "accessibility") -> int:
    """Take the score of a category, of 100, out of a report of Lighthouse."""
    return round(100 * float(report["categories"][category]["score"]))


def rows(output: Path) -> Iterator[Figures]:
    """Print and yield the figures of a page of each measured template, of the run in the middle of several."""
    pages = dict(reversed(chosen(output)))  # the first of each template
    with served(output) as host:
        for template, words in MEASURED.items():
            figures = sorted(measure(host + pages[template] + words) for _ in range(RUNS))[RUNS // 2]
            print(f"| {pages[template]} | {figures} |", flush=True)
            yield figures


def measure(url: str) -> Figures:
    """Let Lighthouse load an address as a phone does, and read what it found."""
    return read(_report(url))


def _report(url: str, *options: str) -> dict[str, Any]:
    command = [str(NODE.find()), str(PROGRAM), url, "--quiet", "--output=json", CHROME, *options]
    surroundings = {**os.environ, "CHROME_PATH": str(find_chromium())}
    printed = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, check=True).stdout
    return dict(json.loads(printed))


def read(report: dict[str, Any]) -> Figures:
    """Take the figures out of a report of Lighthouse."""
    audits = report["audits"]
    return Figures(
        scores=tuple(scored(report, category) for category in CATEGORIES),
        largest=audits["largest-contentful-paint"]["numericValue"] / 1000,
        blocked=audits["total-blocking-time"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
        kilobytes=audits["total-byte-weight"]["numericValue"] / 1000,
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "output").absolute()))
