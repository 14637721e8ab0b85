"""Where a build spends its time, by step: ``python -m benchmarks.steps CONTENT CACHE OUTPUT``, a process of its own.

The steps are functions of the build. Each is timed without what it calls of the others, in one process, so that the
times add up to the whole; timing costs a few percent itself.
"""

import importlib
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from inspect import isgeneratorfunction
from pathlib import Path
from typing import Any, Final

from benchmarks.corpus.stories import MOMENT
from plugins.domain.config import Overrides

STEPS: Final = {
    "files to stories": ("plugins.building.records:read_folder",),
    "Markdown to texts": ("plugins.reading.reader:Reader.read",),
    "checks of stories": ("plugins.building.records:story_problems", "plugins.checks.site:site_problems"),
    "views of pages": ("plugins.building.work:Order.make",),
    "fingerprints": ("plugins.building.work:fingerprint",),
    "templates": ("plugins.building.renderer:Renderer.filled",),
    "checks of pages": ("plugins.accessibility.plugin:check_page",),
    "keeping what was rendered": ("plugins.building.rendered:RenderedPages.put",),
    "putting into the output": ("plugins.building.output:Output.put",),
}
"""The steps of a build by the functions that do them."""

REST: Final = "all else: start, index, ledger"


class Clock:
    """Adds up the processor time of steps, each without the steps within it."""

    def __init__(self) -> None:
        """Begin with the time that belongs to no step."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._steps = [REST]
        self._since = time.process_time()

    def enter(self, step: str) -> None:
        """Count for this step from now on."""
        self._count()
        self._steps.append(step)

    def leave(self) -> None:
        """Count for the step again that was interrupted."""
        self._count()
        self._steps.pop()

    def _count(self) -> None:
        now = time.process_time()
        self.seconds[self._steps[-1]] += now - self._since
        self._since = now

    def timed(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function with its time counted for a step; a generator is run to its end at once."""
        whole = (lambda *given, **named: list(function(*given, **named))) if isgeneratorfunction(function) else function

        @wraps(function)
        def call(*given: object, **named: object) -> object:
            self.enter(step)
            try:
                return whole(*given, **named)
            finally:
                self.leave()

        return call


def install(clock: Clock) -> None:
    """Time every step; AttributeError if the build has no such function any more."""
    for step, places in STEPS.items():
        for place in places:
            module, _, path = place.partition(":")
            owner, name = importlib.import_module(module), path
            if "." in path:
                kind, _, name = path.partition(".")
                owner = getattr(owner, kind)
            setattr(owner, name, clock.timed(step, getattr(owner, name)))


def table(clock: Clock, halves: int) -> Iterator[str]:
    """Yield the lines of the table, the dearest step first."""
    whole = sum(clock.seconds.values())
    yield "| step | CPU ms a half | share |"
    yield "|---|---:|---:|"
    for step, seconds in sorted(clock.seconds.items(), key=lambda item: -item[1]):
        yield f"| {step} | {seconds / halves * 1e3:.2f} | {seconds / whole:.0%} |"
    yield f"| together | {whole / halves * 1e3:.2f} | 100% |"


def main(content: Path, cache: Path, output: Path) -> None:
    """Build with nothing remembered, and print the table."""
    clock = Clock()
    install(clock)
    from plugins.building.commands import build

    spared = frozenset({"search", "images", "cards"})
    build(Overrides(content=content, output=output, at=MOMENT, workers=1, cache=cache, without=spared))
    clock.enter(REST)
    for line in table(clock, sum(1 for _ in content.rglob("*.md"))):
        print(line)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
