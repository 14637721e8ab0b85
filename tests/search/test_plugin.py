"""The index as a part of the built site."""

from pathlib import Path

import pytest

from tests.building.built import build, run


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the small site."""
    return build(tmp_path_factory.mktemp("site") / "output")


def index(output: Path) -> dict[str, bytes]:
    """Return the files of the search."""
    folder = output / "search"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_story_is_in_the_index_of_its_language(output: Path) -> None:
    """Stories, the biography and the page stand in both indexes; lists and the search itself in none."""
    for language in ("kk", "ru"):
        assert len([path for path in index(output) if path.startswith(f"{language}/") and "/fragment/" in path]) == 6


def test_without_pagefind_nothing_is_published(tmp_path: Path) -> None:
    """A machine without the program gets one sentence with the cure, and no site that cannot be searched."""
    absent = {"PAGEFIND_BINARY_PATH": str(tmp_path / "pagefind")}
    ended = run(
        "build",
        "--at=2026-11-21T12:00",
        f"--cache={tmp_path / 'cache'}",
        output=tmp_path / "output",
        environment=absent,
    )
    assert ended.returncode == 1
    assert "PAGEFIND_BINARY_PATH" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "output").exists()
