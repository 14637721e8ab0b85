"""A release: one whole state of the site, named, with what it is made of."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Any, Final, Protocol

from plugins.deployment.fault import DeployError

FOLDER: Final = ".host"
"""Where a release keeps what is for its host and not for readers."""
GONE: Final = f"{FOLDER}/gone/"
"""Below it lies an empty file at the path of each page that is to be answered with status 410."""
MANIFEST: Final = f"{FOLDER}/release.json"
FILES: Final = '"files"'
"""How the line of a manifest begins behind which its files stand, which are the last of it."""
_ASTRAY: Final = re.compile(r"^/|(?:^|/)\.\.(?:/|$)|[\n\0]")
_NAME: Final = re.compile(r"[0-9]{8}T[0-9]{12}-[0-9a-f]{12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A story that must not be shown any more: patterns of its files, and the addresses that lead to it."""

    id: str
    patterns: tuple[str, ...]
    addresses: tuple[str, ...]

    def owns(self, path: str) -> bool:
        """Say whether a file is the story's own, or tells the host that it is gone."""
        return any(fnmatchcase(path.removeprefix(GONE), pattern) for pattern in self.patterns)

    def is_mentioned(self, text: str) -> bool:
        """Say whether a text leads to the story."""
        return any(address in text for address in self.addresses)


@dataclass(frozen=True, slots=True)
class Release:
    """``files`` gives the SHA-256 of each file by its path, packed forms left out.

    ``name`` is its moment in UTC and the commit; names in their order are releases in theirs. ``withdrawn`` are the
    stories that it must not show, and does not.
    """

    name: str
    commit: str
    files: Mapping[str, str]
    withdrawn: tuple[Withdrawn, ...] = ()

    def to_json(self) -> bytes:
        """Return the release as its manifest says it, always in the same order."""
        said = {
            "name": self.name,
            "commit": self.commit,
            "withdrawn": [asdict(story) for story in self.withdrawn],
            "files": dict(sorted(self.files.items())),
        }
        return json.dumps(said, ensure_ascii=False, indent=0).encode() + b"\n"


class Source(Protocol):
    """Where the files of a release can be read, on this machine or on a host."""

    @property
    def release(self) -> Release:
        """What it is made of."""
        ...

    def fetch(self, paths: Iterable[str]) -> None:
        """Make ready what will be read, where that saves the way to each file."""
        ...

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        ...


def release_name(moment: datetime, digest: str) -> str:
    """Return the name of a release that was prepared at a moment and holds what the digest stands for."""
    return f"{moment:%Y%m%dT%H%M%S%f}-{digest[:12]}"


def is_release_name(text: str) -> bool:
    """Say whether a text names a release; nothing else is ever put into a command or a path."""
    return _NAME.fullmatch(text) is not None


def read_outline(head: bytes, name: str) -> Release:
    """Return the release of the lines of a manifest before its files, without these; DeployError as below."""
    return read_release(head.rstrip().removesuffix(b",") + f",{FILES}: {{}}}}".encode(), name)


def read_release(data: bytes, name: str) -> Release:
    """Return the release of a manifest, that of the named release; DeployError with a cure where it is damaged."""
    try:
        return _read(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DeployError(
            f"The manifest of {name}, {MANIFEST}, is damaged: {type(error).__name__}: {error}. Nothing was changed. "
            "Bring that file back, or remove this release from the host, and run the same command again."
        ) from None


def _read(said: Mapping[str, Any]) -> Release:
    release = Release(said["name"], said["commit"], dict(said["files"]), tuple(map(_withdrawn, said["withdrawn"])))
    if not is_release_name(release.name):
        raise ValueError(f"{release.name!r} names no release")
    if astray := next((path for path in release.files if _ASTRAY.search(path)), None):
        raise ValueError(f"{astray!r} is no path in a release")  # amending writes and removes files by these paths
    return release


def _withdrawn(said: Mapping[str, Any]) -> Withdrawn:
    return Withdrawn(said["id"], tuple(said["patterns"]), tuple(said["addresses"]))
