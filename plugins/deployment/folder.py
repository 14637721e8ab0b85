"""A folder that a pipeline hands over to a forge's pages. The forge keeps older ones; here is one release at a time."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.deployment.fault import DeployError
from plugins.deployment.release import MANIFEST, Release, read_release
from plugins.deployment.target import FolderTarget
from plugins.deployment.tree import Tree
from plugins.domain.whole import finish_replacing, replace_folder


class Folder:
    """A host that is a folder of this machine."""

    def __init__(self, target: FolderTarget, root: Path) -> None:
        """Take the target, and the folder that its path begins at."""
        self.folder = root / target.path
        self._coming = self.folder.with_name(f".{self.folder.name}.coming")
        finish_replacing(self.folder)
        if self.folder.exists() and any(self.folder.iterdir()) and not (self.folder / MANIFEST).exists():
            raise DeployError(f"{self.folder} holds files that no deploy made. Empty it, or name another folder.")

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Need nothing: a pipeline has its folder for itself."""
        yield

    def live(self) -> str | None:
        """Return the name in the folder's manifest."""
        return self._release().name if (self.folder / MANIFEST).exists() else None

    def names(self) -> list[str]:
        """Return the one release that is there."""
        return list(filter(None, [self.live()]))

    def outline(self, name: str) -> Release:
        """Return what the manifest says, all of it."""
        return self.release(name)

    def release(self, name: str) -> Release:
        """Return what the manifest says."""
        if name != self.live():
            raise DeployError(f'"{name}" is no release.')
        return self._release()

    def read(self, name: str, paths: Sequence[str]) -> dict[str, bytes]:
        """Return files of the folder."""
        self.release(name)
        return {path: (self.folder / path).read_bytes() for path in paths}

    def upload(self, tree: Tree) -> None:
        """Copy the release beside the folder."""
        shutil.rmtree(self._coming, ignore_errors=True)
        shutil.copytree(tree.folder, self._coming)

    def switch(self, name: str) -> None:
        """Put what was copied in the folder's place."""
        if name != self.live():
            if not self._coming.exists():
                raise DeployError(f'{self.folder} keeps no release "{name}".')
            replace_folder(self.folder, self._coming)

    def amend(self, release: Release, changes: Mapping[str, bytes | None]) -> None:
        """Refuse: there is no older release."""
        raise DeployError(f"{self.folder} keeps no older release than {release.name} ({len(changes)} files).")

    def prune(self, keep: int) -> list[str]:
        """Keep the one release."""
        del keep
        return []

    def _release(self) -> Release:
        return read_release((self.folder / MANIFEST).read_bytes(), str(self.folder))
