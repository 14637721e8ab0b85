"""Work: what one process does of a build. It makes pages, files and problems of subjects, and tells what it read."""

import marshal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugins.building.fingerprint import fingerprint, in_frame
from plugins.building.ledger import numbers_of
from plugins.building.rendered import KnownPages, RenderedPages
from plugins.building.renderer import FrameCheck, PageCheck, Renderer
from plugins.building.results import Put, Result
from plugins.building.templates import Templates
from plugins.domain.problem import Plain, Problem, plain
from plugins.pages.family import Editions, Family, File
from plugins.pages.page import Page
from plugins.templating.annotations import without_annotations


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

    def __getstate__(self) -> dict[str, object]:
        """Return all but the renderer, which each process makes for itself."""
        return {name: value for name, value in vars(self).items() if name != "renderer"}

    def make(self, unit: str) -> Result:
        """Do one unit of work."""
        family, _, subject = unit.partition("/")
        reads = self.editions[0].library.reads
        reads.take()
        problems: list[Problem] = []
        files: list[Put] = []
        for made in self.families[family].make(self.editions, subject):
            if isinstance(made, Page):
                files.append(self.render(made))
            elif isinstance(made, File):
                files.append(Put(made.path, made.fingerprint, str(made.source), made.linked))
            else:
                problems.append(made)
        window = reads.window
        return Result(unit, numbers_of(reads.take()), window, plain(problems), tuple(files))

    def render(self, page: Page) -> Put:
        """Return a page, rendered and checked unless that was done before."""
        print_ = self.print_of(page)
        known = self.known.get(print_)
        if known and self.pages.sound(known.source):
            found: Plain = marshal.loads(known.problems) if known.problems else ()  # noqa: S302 - sealed
            return Put(page.path, print_, known.source, True, found, page.template, known.places)
        filled = frame, texts = self.renderer.filled(page)
        found = plain([problem for check in self.checks for problem in check(page, filled)])
        laid = frame.lay({place: without_annotations(text).encode() for place, text in texts.items()})
        return Put(page.path, print_, self.pages.put(laid.data), True, found, page.template, laid.places)

    def print_of(self, page: Page) -> str:
        """Return the fingerprint of a page, which ends with the name of its frame."""
        print_ = fingerprint(page, self.templates.name(page.template))
        return in_frame(print_, self.templates.frame) if self.templates.framed(page.template) else print_


def start_work(order: Order) -> Callable[[Sequence[str]], list[Result]]:
    """Return what does units."""
    return lambda units: [order.make(unit) for unit in units]
