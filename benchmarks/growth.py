"""``bench growth``: what an article costs in sites of different sizes, as a table and a drawing for the docs."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log10
from pathlib import Path
from typing import Final

from benchmarks.build import WORKSHOP
from benchmarks.corpus.content import ROOT, make_corpus
from benchmarks.measure import measure
from benchmarks.options import Options
from benchmarks.peers.contender import edit_body
from benchmarks.peers.court_news import CourtNews

SIZES: Final = (1000, 2000, 5000, 20_000, 50_000, 100_000)
DRAWING: Final = ROOT / "docs" / "pictures" / "growth.svg"

WIDTH, HEIGHT, MARGIN = 640, 360, 56
COLOURS: Final = {"cold": "#0b6a8a", "body-edit": "#8a5a00"}


@dataclass(frozen=True, slots=True)
class Point:
    """A site of so many halves: processor seconds of a cold build and of one edit, bytes at the peak."""

    articles: int
    cold: float
    edit: float
    memory: int


def run(options: Options) -> int:
    """Measure every size up to ``articles``, print the table and draw docs/pictures/growth.svg."""
    points = []
    print("| articles | cold, CPU s | CPU ms an article | one article edited, CPU s | memory, MB |")
    print("|---:|---:|---:|---:|---:|")
    for size in (size for size in SIZES if size <= options.articles):
        points.append(point := weigh(size))
        each = point.cold / size * 1e3
        print(f"| {size} | {point.cold:.1f} | {each:.2f} | {point.edit:.2f} | {point.memory / 1e6:.0f} |", flush=True)
    if len(points) > 1:
        DRAWING.write_text("\n".join(draw(points)) + "\n", encoding="utf-8")
    return 0


def weigh(size: int) -> Point:
    """Build a site of this size from nothing, then after an edit."""
    folder = WORKSHOP / f"growth-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    site = CourtNews(make_corpus(size), folder)
    site.prepare()
    cold = measure(site.build(), Path(folder), memory=True)
    edit_body(site.files)
    edit = measure(site.build(), Path(folder))
    shutil.rmtree(folder)
    return Point(size, cold.processor, edit.processor, cold.memory)


def draw(points: Sequence[Point]) -> Iterator[str]:
    """Yield the lines of an SVG: seconds by size, both in powers of ten, with a line for each job."""
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
    yield "<title>Processor seconds of a build by the number of articles</title>"
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    for power in range(-1, 4):
        y = _y(10.0**power)
        yield f'<path d="M{MARGIN} {y:.0f}H{WIDTH - MARGIN}" stroke="#ddd"/>'
        yield f'<text x="{MARGIN - 6}" y="{y + 4:.0f}" font-size="12" text-anchor="end">{10.0**power:g} s</text>'
    for point in points:
        x, y = _x(point.articles), HEIGHT - MARGIN + 18
        yield f'<text x="{x:.0f}" y="{y}" font-size="12" text-anchor="middle">{point.articles}</text>'
    for name, seconds in (("cold", [p.cold for p in points]), ("body-edit", [p.edit for p in points])):
        places = [(_x(point.articles), _y(each)) for point, each in zip(points, seconds, strict=True)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        yield f'<polyline points="{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{COLOURS[name]}"/>' for x, y in places)
        x, y = places[-1]
        yield f'<text x="{x:.0f}" y="{y - 10:.0f}" font-size="13" text-anchor="end">{name}</text>'
    yield "</svg>"


def _x(articles: int) -> float:
    return MARGIN + (log10(articles) - 3) / 2 * (WIDTH - 2 * MARGIN)


def _y(seconds: float) -> float:
    return HEIGHT - MARGIN - (log10(seconds) + 1) / 4 * (HEIGHT - 2 * MARGIN)
