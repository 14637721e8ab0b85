"""Which stories a branch changes, told by git."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

ADDED: Final = "added"
CHANGED: Final = "changed"
REMOVED: Final = "removed"


class NoBase(Exception):
    """Git does not know what the branch is compared with; the text says why."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A story by its folder, relative to content/, and what became of it."""

    folder: str
    kind: str


def changed_stories(root: Path, content: str, base: str) -> list[Change]:
    """Return the stories in which the commits since a branch left ``base`` changed a file, sorted by folder."""
    git = shutil.which("git") or "git"
    listing = [git, "diff", "--name-status", "--no-renames", "-z", f"{base}...HEAD", "--", content]
    told = subprocess.run(listing, cwd=root, capture_output=True, check=False)
    if told.returncode:
        raise NoBase(told.stderr.decode(errors="replace").strip())
    words = told.stdout.decode().split("\0")[:-1]
    files = zip(words[::2], words[1::2], strict=True)
    return _stories((letter, PurePosixPath(path).relative_to(content)) for letter, path in files)


def _stories(files: Iterable[tuple[str, PurePosixPath]]) -> list[Change]:
    """Return the stories of files; one is added or removed when all halves that changed were."""
    letters: dict[str, set[str]] = {}
    for letter, path in files:
        if len(path.parts) > 2:
            letters.setdefault(path.parent.as_posix(), set()).update(letter if path.suffix == ".md" else ())
    kinds = {frozenset("A"): ADDED, frozenset("D"): REMOVED}
    return sorted(Change(folder, kinds.get(frozenset(found), CHANGED)) for folder, found in letters.items())
