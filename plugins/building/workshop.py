"""The workshop: one build of one output folder, with all that earlier builds of it have left."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from dataclasses import astuple
from itertools import chain
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import Final

from plugins.building.accounts import Accounts
from plugins.building.builds import folder_of, prune_builds
from plugins.building.changes import steady
from plugins.building.code import Code
from plugins.building.document import Document
from plugins.building.intake import READING, Intake, Memory, Taken
from plugins.building.ledger import Ledger, numbers_of
from plugins.building.look import Look, places_of
from plugins.building.made import PAGES, WRITTEN, Made
from plugins.building.output import Output
from plugins.building.placing import start_placing
from plugins.building.progress import shown
from plugins.building.reframing import start_reframing
from plugins.building.rendered import KnownPages, RenderedPages
from plugins.building.results import Put, Result
from plugins.building.shelf import Store
from plugins.building.snapshot import NOTHING, Tree, keep_snapshot, load_snapshot
from plugins.building.soundness import Looker, start_looking
from plugins.building.standing import Said, Standing, watch
from plugins.building.style import NONE, Style, in_other_frames, outdated, style_of
from plugins.building.work import Order, start_work
from plugins.building.workers import spread, spreading
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.domain.url import HTML
from plugins.images.cache import prune
from plugins.library.library import Library
from plugins.library.reads import ALWAYS, Window
from plugins.library.survey import Listings
from plugins.pages.page import Page
from plugins.pages.views import Remark

_MANY: Final = 200
"""A build that made so many files anew looks whether the cache of pages has grown too large."""


class Workshop:
    """The ledger, the store of pieces and the rendered pages of one output folder, and the work that uses them."""

    def __init__(self, site: SiteConfig, look: Look | None = None) -> None:
        """Open what the last build of this content into this output folder has left; ``look`` is one from just now."""
        self.site = site
        self.folder = folder_of(site)
        self.ledger = Ledger(self.folder)
        self.accounts = Accounts(self.ledger)
        self.store = Store(self.folder / "pieces.db")
        self.pages = RenderedPages(site.cache / "pages")
        self.known = KnownPages(self.ledger.file)
        self.meanwhile: Callable[[], object] = lambda: None
        self._memory: Memory | None = None
        self._begin(self._look(look))
        self._kept = self.snapshot

    def again(self, site: SiteConfig, among: Collection[str]) -> None:
        """Begin another build of the same site; ``among`` are the folders that may have changed, none if any may."""
        self.site = site
        self.ledger.roll_back()
        self.known.close()  # what it knows of the last build is more by now
        self._begin(Look(places_of(site), self.snapshot, among or None, self.code.stamps))

    def _begin(self, look: Look) -> None:
        self.look, self.snapshot = look, look.snapshot
        self.code = self._code()
        self.watched: dict[str, tuple[int, int] | None] = {}
        self._doubted = False
        self._window: Window = ALWAYS
        self.made = Made(self.accounts)
        self._worlds: dict[str, str] = {}
        self._remarks: list[tuple[object, ...]] = []
        self._style = NONE

    def _look(self, given: Look | None) -> Look:
        """Return a look at the places of this site beside a snapshot that the ledger knows."""
        places, names = places_of(self.site), self.ledger.fact("snapshots") or ()
        if given and given.places == places and given.snapshot.name in names:
            return given
        snapshot = load_snapshot(self.folder)
        return Look(places, snapshot if snapshot.name in names else NOTHING)

    def _code(self) -> Code:
        kept = self.ledger.fact("code")
        return Code(self.look.code, kept[1] if kept and kept[0] == self.look.code else {})

    def take(self) -> Taken:
        """Take content in, and do ``meanwhile`` if others read it; OSError where there is no content folder."""
        intake = Intake(self.site, self.ledger, self.store, self.code.name(READING))
        taken = intake.take(self._memory or intake.recall(self.snapshot.content), self.look.content, self.meanwhile)
        self.snapshot, self._memory = self.snapshot._replace(content=taken.memory.listings), taken.memory
        return taken

    def watch(self, files: Iterable[Path]) -> None:
        """Take note, before they are read, of files outside of content and theme that the site depends on.

        They need not be there.
        """
        self.watched = {**watch(map(str, files)), **self.watched}

    def doubt(self) -> None:
        """Take note that the site depends on something that no file here tells of: nothing stands after this build."""
        self._doubted = True

    def work(self, stage: str, order: Order, world: str, outdated: Set[str] = frozenset()) -> None:
        """Do every unit of a stage that is new, that read what changed, or is ``outdated`` for another reason.

        ``world`` stands for what is not noted.
        """
        same = self.ledger.fact(f"{stage} world") == world
        stale = self.accounts.stale(stage, self.site.at.timestamp()) | outdated if same else set()
        self._worlds[stage] = world
        if same and not stale:
            return
        listing = f"{stage}/"
        if same and listing not in stale:
            due = sorted(stale)
            self.made.gone[stage] |= stale
        else:
            due = self._due(stage, stale if same else None, order)
        self.redo(stage, due, order)

    def _due(self, stage: str, stale: Set[str] | None, order: Order) -> list[str]:
        """Return the units to do, of all that there are now; None stands for all of them. Others are gone."""
        known, wanted = self.accounts.units(stage), self._subjects(stage, order)
        due = [unit for unit in wanted if stale is None or unit in stale or unit not in known]
        self.made.gone[stage] |= (known.keys() - set(wanted) - {f"{stage}/", WRITTEN}) | (known.keys() & set(due))
        return due

    def redo(self, stage: str, units: Sequence[str], order: Order) -> None:
        """Do these units, whether they have been done before or not."""
        done = spread(start_work, units, self.site.workers, order)
        self.made.add(stage, shown(done, len(units), stage))

    def make(self, order: Order, world: str, name: str) -> None:
        """Make the pages that changed, and put those into their new frame that only have another one.

        ``name`` stands for all that decides how pages look.
        """
        kept = self.ledger.fact("style")
        now = self._style = style_of(kept, name, order.templates)
        before = Style(*kept) if kept else now
        self.work(PAGES, order, world, outdated(self.accounts, before, now) - {WRITTEN})
        self._reframe(in_other_frames(self.accounts, before, now, self.made.gone[PAGES] | {WRITTEN}), order)

    def _reframe(self, pages: Sequence[tuple[str, Put]], order: Order) -> None:
        """Put pages of units into their new frames, or do the units again where that cannot be."""
        done = spread(start_reframing, [put for _, put in pages], self.site.workers, order)
        puts = list(shown(done, len(pages), PAGES))
        self.made.reframe({(unit, old.path): new for (unit, old), new in zip(pages, puts, strict=True) if new})
        self._remake({unit for (unit, _), new in zip(pages, puts, strict=True) if new is None}, order)

    def _remake(self, units: Set[str], order: Order) -> None:
        """Do units again whose pages no cache has any more, or which have to be seen as a whole."""
        self.made.redo(units)
        self.redo(PAGES, sorted(units), order)

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
        window, keys = reads.window, numbers_of(reads.take())
        self.made.add(stage, [Result(f"{stage}/", keys, window, (), ())])
        self.made.gone[stage].add(f"{stage}/")
        return list(chain.from_iterable(units.values()))

    def problems(self, stage: str) -> Iterator[Problem]:
        """Yield what a stage has found, now or in earlier builds that nothing has changed since."""
        return self.made.problems(stage)

    def settle(self, stage: str) -> None:
        """Keep what was done in a stage. What has to be made anew in another one is still known."""
        if self.made.results[stage] or self.made.gone[stage]:
            self.ledger.begin()
            self.accounts.drop(self.made.gone[stage])
            self._enter(stage)
            self.ledger.commit()
            self.made.settle(stage)

    def _enter(self, stage: str) -> None:
        self.accounts.enter(stage, self.made.results[stage].values())
        self.ledger.set_fact(f"{stage} world", self._worlds.get(stage))

    def theme(self) -> Listings:
        """Return the files of the theme."""
        self.snapshot = self.snapshot._replace(theme=self.look.theme, code=self.look.code)
        return self.look.theme

    def remark(self, remarks: tuple[Remark, ...]) -> None:
        """Tell what a preview says beside texts now, so that pages which said something else are made anew."""
        plain = [(*astuple(each)[:-1], str(each.language)) for each in remarks]
        before = [tuple(each) for each in self.ledger.fact("remarks") or ()]
        paths = {str(each[0]) for each in {*before} ^ {*plain}}
        self._remarks = plain
        if paths:
            keys = {
                f"remarks:{place}" for path in paths for place in (path, *map(str, PurePosixPath(path).parents[:-1]))
            }
            self.ledger.begin()
            self.ledger.add_stale(keys)
            self.ledger.commit()

    def hear(self, key: str, value: str) -> None:
        """Take what something outside of content says now: what read it under that key is made anew if it is new."""
        if self.ledger.fact(f"heard {key}") != value:
            self.ledger.begin()
            self.ledger.add_stale({key})
            self.ledger.set_fact(f"heard {key}", value)
            self.ledger.commit()

    def count_pages(self) -> int:
        """Return how many HTML pages the site has by now; to count those of the last build anew takes 0.04 s."""
        known: int | None = self.ledger.fact("pages")
        return self.made.count_pages(self.accounts.count(HTML) if known is None else known)

    def render(self, pages: Iterable[Page], order: Order) -> None:
        """Render and check pages that each build makes whole."""
        for page in pages:
            (self.made.written[page.path],) = order.render([page])

    def prune(self, folder: Path, limit: int) -> None:
        """Keep a cache within so many bytes, if this build has added to it; what the site needs stays."""
        new = self.made.new().values()
        if any(put.source.startswith(f"{folder}/") for put in new):
            prune(folder, (Path(put.source) for put in chain(new, self.made.kept())), limit)

    def write(self, path: str, data: bytes) -> None:
        """Take a file that is made whole by each build."""
        source = self.pages.put(data)
        self.made.written[path] = Put(path, Path(source).name, source, linked=True)

    def documents(self) -> Iterator[Document]:
        """Yield every HTML page of the site, by path."""
        for path, put in self.made.files(HTML).items():
            yield Document(path, put.fingerprint, Path(put.source), self.site.output / path)

    def finish(self, output: Output, order: Order) -> list[str]:
        """Make the output folder hold the site, and return the paths that are new or changed, sorted.

        Only what changed is touched, unless something else than the last build of this workshop has been there.
        """
        self.made.account_written()
        tree = self.snapshot.tree if self.look.tree_stands else None
        if tree is None:
            self._recover(order)
        elif self._idle():
            return []
        before, new = self.made.dropped(), self.made.new()
        gone = before.keys() - new.keys()
        if tree:
            return self._move(
                output, [put for path, put in new.items() if before.get(path) != put.fingerprint], gone, tree
            )
        files = self.made.files()
        return self._move(output, list(files.values()), {*gone, *output.strangers(files)}, None)

    def _idle(self) -> bool:
        """True when nothing was made, nothing is gone, and there is nothing else to keep."""
        known = self.ledger.fact("code") == (self.code.stamps, self.code.names)
        told = self.ledger.fact("remarks") == self._remarks and self.ledger.fact("style") == tuple(self._style)
        made = self.made.results[PAGES] or self.made.gone[PAGES] or self.made.reframed
        return known and told and not (made or self.ledger.has_stale())

    def _recover(self, order: Order) -> None:
        """Make again what no cache has any more, or has damaged."""
        kept = list(self.made.kept())
        looker, sources = Looker(self.pages, self.site.cache), [put.source for put in kept]
        sound = spread(start_looking, sources, self.site.workers, looker)
        lost = {put.path for put, each in zip(kept, sound, strict=True) if not each}
        self._remake({unit for path in lost for unit in self.accounts.units_with(path)} - self.made.gone[PAGES], order)

    def _move(self, output: Output, puts: list[Put], gone: Set[str], tree: Tree | None) -> list[str]:
        """Move files into place; the ledger tells of them before the tree is said to be finished."""
        pages = self.count_pages()
        self.ledger.begin()
        self.accounts.drop(self.made.gone[PAGES])
        removed = [path for path in gone if not self.accounts.has_file(path)]
        if moving := bool(puts or removed or tree is None):
            output.begin()
        with spreading(start_placing, puts, self.site.workers, output) as placing:
            self._keep(pages)
            placed = list(placing)
        output.remove(removed)
        self.ledger.commit()
        if moving:
            stamps = dict(tree.stamps if tree else {}) | {each.path: each.stamp for each in placed}
            self._sign(output, stamps, removed)
        return sorted(each.path for each in placed if each.changed)

    def _keep(self, pages: int) -> None:
        """Keep what was made, while others put it into its place."""
        self.accounts.replace(self.made.reframed)
        self._enter(PAGES)
        self.ledger.clear_stale()
        facts = {"pages": pages, "style": tuple(self._style), "remarks": self._remarks}
        for name, value in {**facts, "code": (self.code.stamps, self.code.names)}.items():
            self.ledger.set_fact(name, value)
        if len(self.made.new()) > _MANY:
            self.pages.prune(Path(put.source) for put in self.accounts.files())

    def _sign(self, output: Output, stamps: dict[str, tuple[int, int]], removed: list[str]) -> None:
        """Say that the tree is finished, and remember how it was left."""
        for path in removed:
            stamps.pop(path, None)
        output.finish()
        mark = output.state()
        self.snapshot = self.snapshot._replace(tree=Tree(mark, stamps) if mark else None)

    def narrow(self, since: float, until: float) -> None:
        """Take note that something outside of all units holds from one moment until another only."""
        self._window = (max(self._window[0], since), min(self._window[1], until))

    def window(self, library: Library) -> Window:
        """Return from when until when a build finds the same; no longer than the day, which the statement tells."""
        if self.accounts.reads_any("moment"):
            return (library.clock.timestamp(),) * 2
        library.reads.take()
        _ = library.today
        windows = (self._window, library.reads.window, self.accounts.window(), steady(library))
        return max(since for since, _ in windows), min(until for _, until in windows)

    def left(self, library: Library, said: Said) -> Standing | None:
        """Return what stands after this build, which would tell ``said`` if it were done again; None if in doubt."""
        self.keep_snapshot()
        moment, places, window = self.site.at.timestamp(), self.look.places, self.window(library)
        standing = Standing(str(self.folder), self.snapshot.name, places, moment, window, self.watched, said)
        return None if self._doubted else standing

    def keep_snapshot(self) -> None:
        """Keep what was seen, under a name that the ledger has before it: it knows no snapshot of another state."""
        self.ledger.roll_back()
        names = self.ledger.fact("snapshots") or ()
        if self.snapshot != self._kept or self.snapshot.name not in names:
            self.snapshot = self.snapshot._replace(name=token_hex(8))
            self.ledger.begin()
            self.ledger.set_fact(
                "snapshots", (*(each for each in names if each == self._kept.name), self.snapshot.name)
            )
            self.ledger.commit()
            keep_snapshot(self.folder, self.snapshot)
            prune_builds(self.site)
            self._kept = self.snapshot

    def close(self) -> None:
        """End with the ledger and the store."""
        self.keep_snapshot()
        self.known.close()
        self.ledger.close()
        self.store.close()
