"""Assets remembered between builds."""

import os
from pathlib import Path

import pytest

from plugins.assets.assets import Assets
from plugins.assets.memo import remembered


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """Return a folder with one file that was changed long ago."""
    folder = tmp_path / "static"
    folder.mkdir()
    write(folder / "a.txt", "first", 1)
    return folder


def write(file: Path, text: str, seconds: int) -> None:
    """Write a file that was last changed so many seconds after 1970."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, (seconds, seconds))


def load(folder: Path) -> Assets:
    """Return assets with the text of the file."""
    return Assets({}, {"a": (folder / "a.txt").read_bytes()})


def refuse(folder: Path) -> Assets:
    """Fail, since nothing has to be loaded."""
    raise AssertionError(folder)


def test_nothing_is_loaded_twice(static: Path, tmp_path: Path) -> None:
    """As long as no file changes, what was put together is taken as it is."""
    before = remembered(static, tmp_path / "memo", load)
    assert remembered(static, tmp_path / "memo", refuse) == before


def test_a_change_is_noticed(static: Path, tmp_path: Path) -> None:
    """Other bytes of the same length, at another time."""
    remembered(static, tmp_path / "memo", load)
    write(static / "a.txt", "other", 2)
    assert remembered(static, tmp_path / "memo", load).files == {"a": b"other"}


def test_a_damaged_memo_is_as_good_as_none(static: Path, tmp_path: Path) -> None:
    """Anyone may write rubbish into the cache."""
    before = remembered(static, tmp_path / "memo", load)
    (tmp_path / "memo").write_bytes(b"rubbish")
    assert remembered(static, tmp_path / "memo", load) == before


def test_a_young_change_is_not_trusted(static: Path, tmp_path: Path) -> None:
    """A second change may come within the same tick of the clock."""
    (static / "a.txt").write_text("young", encoding="utf-8")
    remembered(static, tmp_path / "memo", load)
    assert not (tmp_path / "memo").exists()
