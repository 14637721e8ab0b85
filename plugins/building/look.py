"""A look at files beside what an earlier build saw of them. Each part is looked at once, and when it is asked for."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from plugins.building.ahead import Ahead
from plugins.building.code import code_stamps
from plugins.building.output import Output, OutputRefused
from plugins.building.snapshot import Snapshot, Stamps
from plugins.domain.config import SiteConfig
from plugins.library.survey import Listings, all_with_digests, changed_folders, survey

_NO_LIMIT: Final = 2**63
_FEW: Final = 50
"""So many folders may have been touched without a change; more are looked at again once and for all."""

_LARGE: Final = 5_000
"""An output folder of more files is looked at while this process goes on; for fewer, another one does not pay."""


class Places(NamedTuple):
    """Where a site lies, as plain text; ``file_limit`` is the size of a file of content above which it is a problem."""

    content: str
    theme: str
    output: str
    file_limit: int


class Look:
    """What is seen now of content, theme, code and the output folder."""

    def __init__(
        self, places: Places, snapshot: Snapshot, among: Iterable[str] | None = None, code: Stamps | None = None
    ) -> None:
        """Take where to look, and what was seen before.

        ``among`` are the folders of content that may have changed, if this process has seen all else just before;
        ``code`` is what it runs.
        """
        self.places, self.snapshot, self.among, self._code = places, snapshot, among, code
        self._tree: Ahead | None = None

    def begin(self) -> None:
        """Have another process look at a large output folder, which takes 0.1 s of a build after an edit."""
        if self.snapshot.tree and len(self.snapshot.tree.stamps) > _LARGE:
            self._tree = Ahead(self._tree_is_as_left)

    @cached_property
    def content(self) -> Listings:
        """The folders of content; OSError where there is no content folder."""
        return survey(Path(self.places.content), self.snapshot.content, self.places.file_limit, self.among)

    @cached_property
    def theme(self) -> Listings:
        """The folders of the theme."""
        theme = Path(self.places.theme)
        return all_with_digests(theme, survey(theme, self.snapshot.theme, _NO_LIMIT))

    @cached_property
    def code(self) -> Stamps:
        """Every module of the project, and what libraries there are."""
        return self._code or code_stamps()

    @cached_property
    def tree_stands(self) -> bool:
        """True when the output folder is as the last build left it."""
        return self._tree.answer() if self._tree else self._tree_is_as_left()

    def _tree_is_as_left(self) -> bool:
        tree = self.snapshot.tree
        try:
            output = Output(Path(self.places.output))
        except OutputRefused:
            return False
        if tree is None or output.state() != tree.mark:
            return False
        return self.among is not None or output.is_as(tree.stamps)

    @property
    def same(self) -> bool:
        """True when nothing at all has changed."""
        known = self.snapshot
        try:
            return self.code == known.code and _alike(known.theme, self.theme) and self._like_before()
        except OSError:
            return False

    def _like_before(self) -> bool:
        return _alike(self.snapshot.content, self.content) and self.tree_stands


def _alike(known: Listings, now: Listings) -> bool:
    touched = sum(known.get(folder) is not listing for folder, listing in now.items())
    return touched <= _FEW and len(known) == len(now) and not changed_folders(known, now)


def places_of(site: SiteConfig) -> Places:
    """Return where a site lies."""
    return Places(str(site.content), str(site.theme), str(site.output), site.file_limit)
