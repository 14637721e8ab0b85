"""The same commit, the same moment and the same lock give the same bytes."""

import os
import random
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.building.built import build, tree
from tests.site import CONTENT


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the small site as it is built here, in one process."""
    return tree(build(tmp_path_factory.mktemp("expected") / "output", "--workers=1"))


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4242"},
        {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Anchorage", "PYTHONHASHSEED": "1"},
    ],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_surroundings_do_not_matter(expected: dict[str, bytes], tmp_path: Path, environment: Mapping[str, str]) -> None:
    """Locale, time zone and hash seed of the machine leave no trace."""
    assert tree(build(tmp_path / "output", environment=environment)) == expected


def test_number_of_workers_does_not_matter(expected: dict[str, bytes], tmp_path: Path) -> None:
    """Two processes write what one does."""
    assert tree(build(tmp_path / "output", "--workers=2")) == expected


def test_folder_and_order_of_files_do_not_matter(expected: dict[str, bytes], tmp_path: Path) -> None:
    """A checkout elsewhere, written in another order and at other times, gives the same site."""
    copy = tmp_path / "elsewhere" / "тексты с пробелами"
    files = sorted(path.relative_to(CONTENT) for path in CONTENT.rglob("*") if path.is_file())
    random.Random(7).shuffle(files)
    for number, path in enumerate(files):
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CONTENT / path, copy / path)
        os.utime(copy / path, (number, number))
    assert tree(build(tmp_path / "output", content=copy)) == expected


def test_a_second_build_changes_nothing(expected: dict[str, bytes], tmp_path: Path) -> None:
    """Building over a built site touches no file."""
    output = build(tmp_path / "output")
    times = {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()}
    build(output)
    assert {path: path.stat().st_mtime_ns for path in times} == times
    assert tree(output) == expected
