"""What a place that keeps releases can do, whatever it is made of."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from typing import Protocol

from plugins.deployment.fault import DeployError
from plugins.deployment.release import Release
from plugins.deployment.tree import Tree


class Host(Protocol):
    """Keeps releases and shows one of them. All methods but ``hold`` are called while it is held.

    Each may be cut at any moment: what is live stays whole, and the next deploy finishes or clears what was begun.
    """

    def hold(self) -> AbstractContextManager[None]:
        """Keep every other deploy out until the context ends or we die; DeployError if one stays too long."""
        ...

    def live(self) -> str | None:
        """Return the name of the release that readers see, None before the first."""
        ...

    def names(self) -> list[str]:
        """Return the names of all whole releases, the oldest first."""
        ...

    def outline(self, name: str) -> Release:
        """Return what a release says of itself. Its files may be left out: at 80,000 they are megabytes."""
        ...

    def release(self, name: str) -> Release:
        """Return what a release is made of."""
        ...

    def read(self, name: str, paths: Sequence[str]) -> dict[str, bytes]:
        """Return files of a release, those that are there."""
        ...

    def upload(self, tree: Tree) -> None:
        """Bring a release to the host; readers do not see it yet."""
        ...

    def switch(self, name: str) -> None:
        """Show a release to readers; its lasting files are there before its pages."""
        ...

    def amend(self, release: Release, changes: Mapping[str, bytes | None]) -> None:
        """Replace files of a kept release, those with None removed, and its manifest by the one given."""
        ...

    def prune(self, keep: int) -> list[str]:
        """Keep the newest releases and the live one, and the lasting files of these; name the releases that went."""
        ...


class Kept:
    """A release where a host keeps it, read from there; each file once."""

    def __init__(self, host: Host, name: str) -> None:
        """Take the host, which is held, and the name of the release."""
        self.host = host
        self.name = name
        self._read: dict[str, bytes] = {}

    @cached_property
    def release(self) -> Release:
        """What it is made of, asked for when it is needed."""
        return self.host.release(self.name)

    def fetch(self, paths: Iterable[str]) -> None:
        """Read those files together that were not read yet, which saves the way to each."""
        owed = [path for path in dict.fromkeys(paths) if path in self.release.files and path not in self._read]
        if owed:
            self._read |= self.host.read(self.release.name, owed)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; DeployError where the host has lost it."""
        if path not in self._read:
            self.fetch([path])
        if path not in self._read:
            raise DeployError(f"{self.release.name} lacks {path}, which its manifest names.")
        return self._read[path]
