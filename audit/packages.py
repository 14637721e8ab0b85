"""The judges that come from npm, each set of them at the versions and hashes of its own package-lock.json."""

import json
import subprocess
from pathlib import Path
from typing import Final

from bootstrap.parts import NPM, Part

JUDGES: Final = Path(__file__).parent


def missing(folder: Path) -> list[Part]:
    """Name what it takes to install what the lock in a folder names; nothing where it is there already."""
    return [] if is_installed(folder) or NPM.find() else [NPM]


def install(folder: Path) -> bool:
    """Make node_modules hold what the lock in a folder names, and say whether it does."""
    return is_installed(folder) or not subprocess.run([str(NPM.find()), "ci"], cwd=folder, check=False).returncode


def is_installed(folder: Path) -> bool:
    """Say whether node_modules holds what the lock names; npm notes there what it has installed."""
    note = folder / "node_modules/.package-lock.json"
    return note.exists() and read_packages(note) == read_packages(folder / "package-lock.json")


def read_packages(lock: Path) -> dict[str, str]:
    """Give the hash of each package in a lock of npm."""
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {name: package["integrity"] for name, package in packages.items() if name}
