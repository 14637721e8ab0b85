"""Work: what one process does of a build. It makes pages, files and problems of subjects, and tells what it read."""

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from plugins.building.fingerprint import fingerprint, in_frame
from plugins.building.ledger import numbers_of
from plugins.building.rendered import KnownPages, RenderedPages
from plugins.building.renderer import FrameCheck, PageCheck, Renderer
from plugins.building.results import Put, Result
from plugins.building.templates import Templates
from plugins.domain.problem import Plain, Problem, plain
from plugins.library.reads import Window
from plugins.pages.family import Editions, Family, File, Made
from plugins.pages.page import Page

_HANDFUL: Final = 4
"""So many units are done step by step: first all their views are made, then all are rendered, then checked …

What a step takes, code and data, stays close to the processor for the next page: 4 to 7 % less time than page by page.
"""


class _Planned(NamedTuple):
    """A unit whose pages have their views: what was read for it, when it holds, and what it is made of."""

    unit: str
    reads: bytes
    window: Window
    made: tuple[Made, ...]

    def result(self, puts: Iterator[Put]) -> Result:
        """Return what was made; ``puts`` has what became of its pages next."""
        problems = plain([each for each in self.made if isinstance(each, Problem)])
        rest = (each for each in self.made if not isinstance(each, Problem))
        files = tuple([next(puts) if isinstance(each, Page) else _taken_over(each) for each in rest])
        return Result(self.unit, self.reads, self.window, problems, files)


def _taken_over(file: File) -> Put:
    return Put(file.path, file.fingerprint, str(file.source), file.linked)


@dataclass(frozen=True)
class Order:
    """All that a process must be told to do its part. ``renderer`` is made in the process that first needs it."""

    editions: Editions
    families: Mapping[str, Family]
    checks: tuple[PageCheck, ...]
    frame_checks: tuple[FrameCheck, ...]
    templates: Templates
    pages: RenderedPages
    known: KnownPages
    make_renderer: Callable[[], Renderer]

    @cached_property
    def renderer(self) -> Renderer:
        """What renders the pages that nobody has rendered yet."""
        return self.make_renderer()

    def lend(self, renderer: Renderer) -> None:
        """Let this one render here, and in processes that are forked from this one."""
        vars(self)["renderer"] = renderer

    def __getstate__(self) -> dict[str, object]:
        """Return all but the renderer, which each process makes for itself."""
        return {name: value for name, value in vars(self).items() if name != "renderer"}

    def make(self, units: Sequence[str]) -> Iterator[Result]:
        """Do units of work, a handful at a time."""
        for first in range(0, len(units), _HANDFUL):
            planned = [self._plan(unit) for unit in units[first : first + _HANDFUL]]
            puts = iter(self.render([made for each in planned for made in each.made if isinstance(made, Page)]))
            yield from (each.result(puts) for each in planned)

    def _plan(self, unit: str) -> _Planned:
        family, _, subject = unit.partition("/")
        reads = self.editions[0].library.reads
        reads.take()
        made = tuple(self.families[family].make(self.editions, subject))
        window = reads.window
        return _Planned(unit, numbers_of(reads.take()), window, made)

    def render(self, pages: Sequence[Page]) -> list[Put]:
        """Return pages in their order, each rendered and checked unless that was done before."""
        prints = [self.print_of(page) for page in pages]
        kept = list(map(self._kept, pages, prints))
        fresh = self._fresh([each for each, put in zip(zip(pages, prints, strict=True), kept, strict=True) if not put])
        return [put or next(fresh) for put in kept]

    def print_of(self, page: Page) -> str:
        """Return the fingerprint of a page, which ends with the name of its frame."""
        print_ = fingerprint(page, self.templates.name(page.template))
        return in_frame(print_, self.templates.frame) if self.templates.framed(page.template) else print_

    def _kept(self, page: Page, print_: str) -> Put | None:
        """Return what was made of a page before, None where nothing was, or it is there no more."""
        known = self.known.get(print_)
        if not known or not self.pages.sound(known.source):
            return None
        found: Plain = marshal.loads(known.problems) if known.problems else ()  # noqa: S302 - sealed
        return Put(page.path, print_, known.source, True, found, page.template, known.places)

    def _fresh(self, named: Sequence[tuple[Page, str]]) -> Iterator[Put]:
        """Yield pages, each given with its fingerprint, as they are rendered and checked now."""
        filled = [self.renderer.filled(page) for page, _ in named]
        found = [
            plain([problem for check in self.checks for problem in check(page, each)])
            for (page, _), each in zip(named, filled, strict=True)
        ]
        laid = [each.frame.lay({place: text.encode() for place, text in each.bare.items()}) for each in filled]
        sources = [self.pages.put(each.data) for each in laid]
        for (page, print_), problems, source, (_, places) in zip(named, found, sources, laid, strict=True):
            yield Put(page.path, print_, source, True, problems, page.template, places)


def start_work(order: Order) -> Callable[[Sequence[str]], list[Result]]:
    """Return what does units."""
    return lambda units: list(order.make(units))
