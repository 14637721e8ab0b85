"""What every command around deploying begins with and ends with."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from plugins.deployment.answers import Live
from plugins.deployment.fault import DeployError
from plugins.deployment.host import Host
from plugins.deployment.hosts import host_of, promise_of
from plugins.deployment.release import Source
from plugins.deployment.shell import KEY
from plugins.deployment.target import FILE, Target, read_target
from plugins.deployment.verification import verify
from plugins.deployment.visitor import Visitor

STORE: Final = "deployment"
"""The folder in the cache where releases are prepared."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a command works: the project's folder, and the private key, which no other process is told."""

    root: Path
    key: str = field(repr=False)

    @property
    def store(self) -> Path:
        """The folder where deploys keep what saves the next ones work."""
        return self.root / ".cache" / STORE

    def target(self, name: str) -> Target:
        """Return the target of that name."""
        return read_target(self.root / FILE, name)

    def host(self, target: Target, store: Path) -> Host:
        """Return the host of a target."""
        return host_of(target, self.root, store, self.key)


def owed(store: Path, target: Target) -> Path:
    """Return the file that keeps what the caches in front of a target have still to be told."""
    return store / f"{target.name}.purge"


def told(command: Callable[[Desk], None]) -> int:
    """Do the work of a command and return its exit code; a fault is told in words."""
    try:
        command(Desk(Path(__file__).resolve().parents[2], os.environ.pop(KEY, "")))
    except DeployError as error:
        print(error, file=sys.stderr)
        return error.code
    return 0


def look(
    target: Target, visitor: Visitor, source: Source, before: Mapping[str, str], *, built_here: bool
) -> Iterable[str]:
    """Yield what is wrong with the live site; nothing where a forge shows it later, when we have gone."""
    promise = promise_of(target)
    return verify(Live(visitor, source, promise, built_here), before) if promise else ()
