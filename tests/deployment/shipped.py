"""Trees of small sites, and their way to a machine without a deploy."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from plugins.deployment.release import Withdrawn
from plugins.deployment.rerouting import machine_files
from plugins.deployment.tree import Shipment, Tree, prepare
from tests.deployment.trees import PAGES, replace_tree, write_site

COMMIT: Final = "c0ffee0" * 5 + "c0ffe"
MORNING: Final = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)


def ship(
    folder: Path,
    build: int,
    *,
    moved: tuple[tuple[str, str], ...] = (),
    gone: tuple[str, ...] = (),
    withdrawn: tuple[Withdrawn, ...] = (),
    pages: int = PAGES,
) -> Tree:
    """Return the tree of a build of the small site, prepared so many minutes after the first."""
    output = write_site(folder / "output", build, pages)
    shipment = Shipment(output=output, commit=COMMIT, hosting=machine_files(moved, gone), withdrawn=withdrawn)
    return prepare(shipment, folder / "store", MORNING + timedelta(minutes=build))


def ship_files(
    folder: Path,
    build: int,
    files: dict[str, bytes],
    hosting: dict[str, bytes],
    withdrawn: tuple[Withdrawn, ...] = (),
) -> Tree:
    """Return the tree of a site of these files."""
    replace_tree(folder / "output", files)
    shipment = Shipment(output=folder / "output", commit=COMMIT, hosting=hosting, withdrawn=withdrawn)
    return prepare(shipment, folder / "store", MORNING + timedelta(minutes=build))


def place(tree: Tree, root: Path) -> None:
    """Make a tree the live release of a machine by hand."""
    name = tree.release.name
    shutil.copytree(tree.folder, root / "releases" / name)
    for top in ("static", "pictures", "search"):
        if (tree.folder / top).is_dir():
            shutil.copytree(tree.folder / top, root / "assets" / top, dirs_exist_ok=True)
    (root / "current").unlink(missing_ok=True)
    (root / "current").symlink_to(Path("releases") / name)
