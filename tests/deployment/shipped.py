"""Trees of small sites, and their way to a machine without a deploy."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from plugins.deployment.host_files import machine_files
from plugins.deployment.release import Withdrawn
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
    more: Mapping[str, bytes] | None = None,
) -> Tree:
    """Return the tree of a build of the small site, prepared so many minutes after the first."""
    output = write_site(folder / "output", build, pages, more or {})
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
