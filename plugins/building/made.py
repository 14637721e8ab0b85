"""What a build has made by now, over what the ledger knows of the last one: together they are the site to be."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Final

from plugins.building.accounts import Accounts
from plugins.building.results import Put, Result, problems_of
from plugins.domain.problem import Problem
from plugins.domain.url import is_page
from plugins.library.reads import ALWAYS

CHECKS: Final = "checks"
PAGES: Final = "pages"
"""The stages of a build: what is checked before pages are made, and what is made."""

WRITTEN: Final = "written/"
"""The unit of the files that every build makes whole."""


class Made:
    """Units of work by stage: those that this build has done, and those whose files and problems no longer hold."""

    def __init__(self, accounts: Accounts) -> None:
        """Begin with nothing; ``accounts`` are those of the last build."""
        self.accounts = accounts
        self.results: dict[str, dict[str, Result]] = {CHECKS: {}, PAGES: {}}
        self.gone: dict[str, set[str]] = {CHECKS: set(), PAGES: set()}
        self.written: dict[str, Put] = {}
        self._reframed: dict[tuple[str, str], Put] = {}
        self._of_units: dict[str, Put] | None = None

    @property
    def reframed(self) -> dict[tuple[str, str], Put]:
        """Pages that stand in another frame now, by unit and path."""
        return self._reframed

    def reframe(self, pages: Mapping[tuple[str, str], Put]) -> None:
        """Take pages that were put into another frame, by unit and path."""
        self._reframed |= pages
        self._of_units = None

    def add(self, stage: str, results: Iterable[Result]) -> None:
        """Take what was made of units, in place of all that was made of them before."""
        self.results[stage].update((result.unit, result) for result in results)
        self._of_units = None

    def redo(self, units: Set[str]) -> None:
        """Take note that these units have to make their pages again."""
        self.gone[PAGES] |= units
        self._reframed = {place: put for place, put in self._reframed.items() if place[0] not in units}
        self._of_units = None

    def settle(self, stage: str) -> None:
        """Forget what a ledger knows by now."""
        self.results[stage], self.gone[stage] = {}, set()

    def problems(self, stage: str) -> Iterator[Problem]:
        """Yield what a stage has found, now or in earlier builds that nothing has changed since."""
        yield from self.accounts.problems(stage, self.gone[stage])
        for result in self.results[stage].values():
            yield from problems_of(result.problems, result.files)
        if stage == PAGES:
            yield from problems_of((), self.written.values())

    def new(self) -> dict[str, Put]:
        """Return the files of this build by path."""
        if self._of_units is None:  # asked for several times when tens of thousands were made
            made = {path: put for (_, path), put in self._reframed.items()}
            made |= {put.path: put for result in self.results[PAGES].values() for put in result.files}
            self._of_units = made
        return self._of_units | self.written

    def kept(self, ending: str = "") -> Iterator[Put]:
        """Yield the files of the last build that this one has not made anew, by path."""
        reframed = {path for _, path in self._reframed}
        files = self.accounts.files(self.gone[PAGES] | {WRITTEN}, ending)
        return (put for put in files if put.path not in reframed)

    def files(self, ending: str = "") -> dict[str, Put]:
        """Return every file of the site by path, sorted."""
        files = {put.path: put for put in self.kept(ending)}
        files |= {path: put for path, put in self.new().items() if path.endswith(ending)}
        return dict(sorted(files.items()))

    def count_pages(self, before: int) -> int:
        """Return how many pages the site has by now; the last build left so many."""
        made = set(filter(is_page, self.new()))
        if not before:
            return len(made)
        gone = set(filter(is_page, self.dropped()))
        return before - len(gone) + len(made) - len(self.accounts.known(made - gone))

    def dropped(self) -> dict[str, str]:
        """Return the fingerprints, by path, of files that the site has no more unless this build makes them again."""
        return self.accounts.files_of(self.gone[PAGES] | {WRITTEN})

    def account_written(self) -> None:
        """Take the files that are made whole for a unit of work, if there are others than in the last build."""
        before = self.accounts.files_of((WRITTEN,))
        if before != {path: put.fingerprint for path, put in self.written.items()}:
            self.add(PAGES, [Result(WRITTEN, b"", ALWAYS, (), tuple(self.written.values()))])
            self.gone[PAGES].add(WRITTEN)
