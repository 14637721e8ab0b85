"""``tasks.py bench accessibility``: what the static checker costs, beside axe in a browser.

The pages are those of this site. ``whole`` judges each page alone, ``build`` as a build does: the frame that pages
share once, their main parts each; ``axe`` is axe-core in headless Chromium, loading included, on every twentieth page.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

from audit import packages
from audit.accessibility import examine
from audit.packages import JUDGES
from benchmarks.options import Options
from benchmarks.searching.site import build_site
from bootstrap.parts import CHROMIUM, find_chromium
from plugins.accessibility.check import findings
from plugins.accessibility.pages import found_in
from plugins.accessibility.registry import Subject
from plugins.building.frame import whole

EVERY: Final = 20
"""One page in so many is given to axe, which takes a thousand times as long."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a way to check costs: milliseconds a page, of the processor where it is this one's, else of the clock."""

    name: str
    pages: int
    milliseconds: float

    @property
    def pages_per_second(self) -> float:
        """How many pages it checks in a second."""
        return 1000 / self.milliseconds


def run(options: Options) -> int:
    """Measure, print and write what was measured; 0 as soon as all of it ran."""
    with TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        build_site(output)
        costs = list(_costs(output, options.runs))
    if options.json:
        options.json.write_text(json.dumps([asdict(cost) for cost in costs], indent=2) + "\n", encoding="utf-8")
    return 0


def _costs(output: Path, runs: int) -> Iterator[Cost]:
    paths = sorted(output.rglob("*.html"))
    sources = [path.read_text(encoding="utf-8") for path in paths]
    size = sum(len(source.encode()) for source in sources) / len(sources) / 1000
    print(f"\n{len(sources)} pages of {size:.0f} kB{'ms a page':>20}{'pages a second':>17}")
    ways: dict[str, Callable[[str], object]] = {
        "whole": lambda source: list(findings(Subject(source))),
        "build": lambda source: list(found_in(whole(source))),
    }
    for name, way in ways.items():
        yield _told(Cost(name, len(sources), min(_time(way, sources) for _ in range(runs)) / len(sources)))
    if missing := [CHROMIUM.name, *(part.name for part in packages.missing(JUDGES))][int(bool(find_chromium())) :]:
        print(f"axe was not measured. Missing: {', '.join(missing)}.")
        return
    packages.install(JUDGES)
    addresses = [("page", f"/{path.relative_to(output).as_posix()}") for path in paths[::EVERY]]
    yield _told(Cost("axe", len(addresses), _axe(output, addresses) / len(addresses)))


def _time(way: Callable[[str], object], sources: Sequence[str]) -> float:
    """Return the milliseconds of this process that a way takes for all pages."""
    started = process_time()
    for source in sources:
        way(source)
    return (process_time() - started) * 1000


def _axe(output: Path, addresses: Sequence[tuple[str, str]]) -> float:
    """Return the milliseconds by the clock that axe takes for pages, without the start of the browser."""
    started = perf_counter()
    examine(output, addresses[:1], [("light", "no-preference", 1280)])
    start = perf_counter() - started
    started = perf_counter()
    examine(output, addresses, [("light", "no-preference", 1280)])
    return max(perf_counter() - started - start, 0.001) * 1000


def _told(cost: Cost) -> Cost:
    print(f"{cost.name:16}{cost.pages:6} pages{cost.milliseconds:12.2f}{cost.pages_per_second:17.0f}", flush=True)
    return cost
