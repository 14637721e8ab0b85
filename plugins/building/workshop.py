"""The workshop: one build of one output folder, with all that earlier builds of it have left."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Final

from plugins.building.accounts import Accounts
from plugins.building.code import Code, code_stamps
from plugins.building.document import Document
from plugins.building.intake import Intake, Memory, Taken
from plugins.building.ledger import Ledger
from plugins.building.output import Output
from plugins.building.progress import shown
from plugins.building.rendered import KnownPages, RenderedPages
from plugins.building.shelf import Store
from plugins.building.work import Order, Plain, Put, Result, do_work, start_work
from plugins.building.workers import spread
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.images.cache import is_sound, prune
from plugins.library.survey import Listing, Listings, survey
from plugins.pages.page import Page
from plugins.pages.views import Remark

CHECKS: Final = "checks"
PAGES: Final = "pages"
"""The stages of a build: what is checked before pages are made, and what is made."""

_READING: Final = ("plugins.building.records", "plugins.building.intake")
_HTML: Final = ".html"
_MANY: Final = 200
"""A build that made so many files anew looks whether the cache of pages has grown too large."""

_PAGES_LIMIT: Final = 4_000_000_000
"""Bytes of rendered pages that are kept for another build, about a hundred thousand; what the site needs stays."""

_WRITTEN: Final = "written/"
"""The unit of the files that every build makes whole."""


class Workshop:
    """The ledger, the store of pieces and the rendered pages of one output folder, and the work that uses them."""

    def __init__(self, site: SiteConfig) -> None:
        """Open what the last build of this content into this output folder has left."""
        self.site = site
        self.folder = folder_of(site)
        self.ledger = Ledger(self.folder)
        self.accounts = Accounts(self.ledger)
        self.store = Store(self.folder / "pieces.db")
        self.pages = RenderedPages(site.cache / "pages")
        self.known = KnownPages(self.ledger.file)
        self.code = self._code()
        self._results: dict[str, dict[str, Result]] = {CHECKS: {}, PAGES: {}}
        self._gone: dict[str, set[str]] = {CHECKS: set(), PAGES: set()}
        self._worlds: dict[str, str] = {}
        self._written: dict[str, Put] = {}
        self._theme: Listings = {}
        self._remarks: list[tuple[str, int, str, str, str]] = []

    def _code(self) -> Code:
        stamps = code_stamps()
        kept = self.ledger.fact("code")
        return Code(stamps, kept[1] if kept and kept[0] == stamps else {})

    def take(self, known: Memory | None = None, among: Iterable[str] | None = None) -> Taken:
        """Take content in, as ``Intake.take`` does."""
        intake = Intake(self.site, self.ledger, self.store, self.code.name(_READING))
        return intake.take(known or intake.recall(), among)

    def work(self, stage: str, order: Order, world: str) -> None:
        """Do every unit of a stage that is new, or that read what changed. ``world`` stands for what is not noted."""
        same = self.ledger.fact(f"{stage} world") == world
        stale = self.accounts.stale(stage) if same else set()
        self._worlds[stage] = world
        if same and not stale:
            return
        known, listing = self.accounts.units(stage), f"{stage}/"
        wanted: Iterable[str] = known.keys() - {listing}
        if not same or listing in stale:
            wanted = self._subjects(stage, order)
        due = [unit for unit in wanted if not same or unit in stale or unit not in known]
        self._gone[stage] |= (known.keys() - set(wanted) - {listing}) | (known.keys() & set(due))
        self.redo(stage, due, order)

    def redo(self, stage: str, units: Sequence[str], order: Order) -> None:
        """Do these units, whether they have been done before or not."""
        done = spread(do_work, units, self.site.workers, start_work, order)
        self._results[stage].update((result.unit, result) for result in shown(done, len(units), stage))

    def _subjects(self, stage: str, order: Order) -> list[str]:
        """Return every unit of a stage, those of one subject together: what is opened for one serves the others.

        To know them is a unit of its own, named for the stage.
        """
        reads = order.editions[0].library.reads
        reads.take()
        units: dict[str, list[str]] = {}
        for name, family in order.families.items():
            for each in family.subjects(order.editions):
                units.setdefault(each, []).append(f"{name}/{each}")
        self._results[stage][f"{stage}/"] = Result(f"{stage}/", reads.take(), (), ())
        self._gone[stage].add(f"{stage}/")
        return list(chain.from_iterable(units.values()))

    def problems(self, stage: str) -> Iterator[Problem]:
        """Yield what a stage has found, now or in earlier builds that nothing has changed since."""
        yield from self.accounts.problems(stage, self._gone[stage])
        for result in self._results[stage].values():
            yield from _problems(result.problems, result.files)
        if stage == PAGES:
            yield from _problems((), self._written.values())

    def settle(self, stage: str) -> None:
        """Keep what was done in a stage. What has to be made anew in another one is still known."""
        if self._results[stage] or self._gone[stage]:
            self.ledger.begin()
            self._enter(stage)
            self.ledger.commit()
            self._results[stage], self._gone[stage] = {}, set()

    def _enter(self, stage: str) -> None:
        self.accounts.drop(self._gone[stage])
        self.accounts.enter(stage, self._results[stage].values())
        self.ledger.set_fact(f"{stage} world", self._worlds.get(stage))

    def theme(self) -> Listings:
        """Return the files of the theme."""
        kept = self.ledger.fact("theme") or {}
        known = {folder: Listing(*each) for folder, each in kept.items()}
        self._theme = survey(self.site.theme, known, sys.maxsize)
        return self._theme

    def remark(self, remarks: tuple[Remark, ...]) -> None:
        """Tell what a preview says beside texts now, so that pages which said something else are made anew."""
        plain = [(each.path, each.line, each.rule, each.severity, each.sentence) for each in remarks]
        before = [tuple(each) for each in self.ledger.fact("remarks") or ()]
        paths = {str(each[0]) for each in {*before} ^ {*plain}}
        self._remarks = plain
        if paths:
            keys = {f"remarks:{place}" for path in paths for place in (path, *_parents(path))}
            self.ledger.begin()
            self.ledger.add_stale(keys | {"remarks"})
            self.ledger.commit()

    def hear(self, key: str, value: str) -> None:
        """Take what something outside of content says now: what read it under that key is made anew if it is new."""
        if self.ledger.fact(f"heard {key}") != value:
            self.ledger.begin()
            self.ledger.add_stale({key})
            self.ledger.set_fact(f"heard {key}", value)
            self.ledger.commit()

    def count_pages(self) -> int:
        """Return how many HTML pages the site has by now."""
        made = {put.path for result in self._results[PAGES].values() for put in result.files} | self._written.keys()
        gone = sum(path.endswith(_HTML) for path in self._dropped())
        return self.accounts.count(_HTML) - gone + sum(path.endswith(_HTML) for path in made)

    def render(self, pages: Iterable[Page], order: Order) -> None:
        """Render and check pages that each build makes whole."""
        for page in pages:
            self._written[page.path] = order.render(page)

    def prune(self, folder: Path, limit: int) -> None:
        """Keep a cache within so many bytes, if this build has added to it; what the site needs stays."""
        new = [put for result in self._results[PAGES].values() for put in result.files]
        if any(put.source.startswith(f"{folder}/") for put in new):
            kept = (put.source for put in (*new, *self.accounts.files()))
            prune(folder, map(Path, kept), limit)

    def write(self, path: str, data: bytes) -> None:
        """Take a file that is made whole by each build."""
        source = self.pages.put(data)
        self._written[path] = Put(path, source.name, str(source), linked=True)

    def documents(self) -> Iterator[Document]:
        """Yield every HTML page of the site, by path."""
        made = {put.path: put for result in self._results[PAGES].values() for put in result.files}
        made |= self._written
        gone = self._dropped()
        kept = {put.path: put for put in self.accounts.pages() if put.path not in gone}
        for path, put in sorted((kept | made).items()):
            if path.endswith(_HTML):
                yield Document(path, put.fingerprint, Path(put.source), self.site.output / path)

    def _dropped(self) -> dict[str, str]:
        """Return the files of the last build that this one may not have, unless it makes them again."""
        return self.accounts.files_of(self._gone[PAGES] | {_WRITTEN})

    def finish(self, output: Output, order: Order) -> list[str]:
        """Make the output folder hold the site, and return the paths that are new or changed, sorted.

        Only what changed is touched, unless something else than the last build of this workshop has been there.
        """
        self._results[PAGES][_WRITTEN] = Result(_WRITTEN, frozenset(), (), tuple(self._written.values()))
        self._gone[PAGES].add(_WRITTEN)
        stamps = self._trusted(output)
        if stamps is None:
            self._recover(order)
        before = self._dropped()
        self.ledger.begin()
        self._enter(PAGES)
        new = {put.path: put for result in self._results[PAGES].values() for put in result.files}
        removed = [path for path in before.keys() - new.keys() if not self.accounts.has_file(path)]
        puts = [put for path, put in new.items() if before.get(path) != put.fingerprint]
        if stamps is None:
            puts = list({put.path: put for put in self.accounts.files()}.values())
            removed += output.strangers({put.path: put for put in puts})
        if len(new) > _MANY:
            prune(self.pages.folder, (Path(put.source) for put in self.accounts.files()), _PAGES_LIMIT)
        return self._move(output, puts, removed, stamps)

    def _trusted(self, output: Output) -> dict[str, tuple[int, int]] | None:
        """Return the stamps of all files of a tree that is as the last build of this workshop left it, else None."""
        state, kept = output.state(), self.ledger.fact("output")
        if state is None or kept is None or kept[0] != state:
            return None
        stamps: dict[str, tuple[int, int]] = kept[1]
        return stamps if output.is_as(stamps) else None

    def _recover(self, order: Order) -> None:
        """Make again what no cache has any more, or has damaged."""
        dropped = self._dropped()
        kept = (put for put in self.accounts.files() if put.path not in dropped)
        lost = {put.path for put in kept if not self._sound(Path(put.source))}
        units = sorted({unit for path in lost for unit in self.accounts.units_with(path)} - self._gone[PAGES])
        self._gone[PAGES] |= set(units)
        self.redo(PAGES, units, order)

    def _sound(self, source: Path) -> bool:
        if source.is_relative_to(self.pages.folder):
            return self.pages.sound(source)
        return is_sound(source) if source.is_relative_to(self.site.cache) else source.exists()

    def _move(
        self, output: Output, puts: list[Put], removed: list[str], stamps: dict[str, tuple[int, int]] | None
    ) -> list[str]:
        """Move files into place; the ledger tells of them before the tree is said to be finished."""
        moving = bool(puts or removed or stamps is None)
        if moving:
            output.begin()
        changed = [put.path for put in puts if output.put(put)]
        output.remove(removed)
        self.ledger.clear_stale()
        self.ledger.set_fact("theme", {folder: tuple(each) for folder, each in self._theme.items()})
        self.ledger.set_fact("remarks", self._remarks)
        self.ledger.set_fact("code", (self.code.stamps, self.code.names))
        self.ledger.commit()
        if moving:
            self._sign(output, {**(stamps or {}), **output.stamps(put.path for put in puts)}, removed)
        return sorted(changed)

    def _sign(self, output: Output, stamps: dict[str, tuple[int, int]], removed: list[str]) -> None:
        """Say that the tree is finished, and remember how it was left."""
        for path in removed:
            stamps.pop(path, None)
        output.finish()
        self.ledger.begin()
        self.ledger.set_fact("output", (output.state(), stamps))
        self.ledger.commit()

    def close(self) -> None:
        """End with the ledger and the store."""
        self.known.close()
        self.ledger.close()
        self.store.close()


def folder_of(site: SiteConfig) -> Path:
    """Return where builds of this content into this output folder leave what the next one may use."""
    name = blake2b(f"{site.content}\0{site.output}\0{site.preview}".encode(), digest_size=8).hexdigest()
    return site.cache / "builds" / name


def forget(site: SiteConfig) -> None:
    """Remove what earlier builds have left, so that the next one begins with nothing."""
    shutil.rmtree(folder_of(site), ignore_errors=True)


def _problems(found: Plain, files: Iterable[Put]) -> Iterator[Problem]:
    for each in (*found, *(each for put in files for each in put.problems)):
        yield Problem(*each)  # type: ignore[arg-type]


def _parents(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path
