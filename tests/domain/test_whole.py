"""Whoever looks at a file or a folder meets all of the old one or all of the new one."""

import os
from pathlib import Path

import pytest

from plugins.domain.whole import by_age, finish_replacing, replace_folder, write_whole


@pytest.mark.parametrize("lasting", [False, True])
def test_a_file_holds_what_was_written_last(tmp_path: Path, lasting: bool) -> None:
    """It can be read back, its folder is made, and nothing else is left there."""
    for data in (b"content", b"other"):
        write_whole(tmp_path / "new" / "in" / "file", data, lasting=lasting)
    assert {file.name: file.read_bytes() for file in (tmp_path / "new" / "in").iterdir()} == {"file": b"other"}


@pytest.mark.parametrize("lasting", [False, True])
def test_a_file_may_be_named_as_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lasting: bool) -> None:
    """From the root, or from the folder that we are in."""
    monkeypatch.chdir(tmp_path)
    write_whole("file", b"content", lasting=lasting)
    write_whole(f"{tmp_path}/other", b"content", lasting=lasting)
    assert {file.name for file in tmp_path.iterdir()} == {"file", "other"}


def test_a_file_tells_the_time_it_is_given(tmp_path: Path) -> None:
    """The time is there as soon as the file is."""
    write_whole(tmp_path / "file", b"content", second=1_000_000_007)
    assert (tmp_path / "file").stat().st_mtime == 1_000_000_007


def test_a_lasting_file_keeps_its_rights(tmp_path: Path) -> None:
    """A story that others may write stays so."""
    file = tmp_path / "kk.md"
    file.write_bytes(b"before")
    file.chmod(0o660)
    write_whole(file, b"after", lasting=True)
    assert file.stat().st_mode & 0o777 == 0o660 or os.name == "nt"


@pytest.mark.parametrize("lasting", [False, True])
def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lasting: bool) -> None:
    """A full disk, say, in the middle of a file: what stood there still does."""

    def fail(*_: object) -> None:
        raise OSError("No space left on device")

    write_whole(tmp_path / "file", b"before")
    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "file", b"after", lasting=lasting)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"file": b"before"}


@pytest.mark.parametrize("name", ["a" * 255, "ә" * 127])
def test_a_name_may_be_as_long_as_the_disk_allows(tmp_path: Path, name: str) -> None:
    """What is written beside the file until it is whole has a shorter name."""
    write_whole(tmp_path / name, b"content")
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_files_are_listed_by_age(tmp_path: Path) -> None:
    """What another process has removed since it was listed is not there, and nothing is wrong with that."""
    files = [tmp_path / name for name in ("new", "gone", "old")]
    for second, file in enumerate(reversed(files), 1_000_000_007):
        write_whole(file, b"", second=second)
    files[1].unlink()
    assert [file.name for file, _ in by_age(files)] == ["old", "new"]


def folder(path: Path, word: str) -> Path:
    """Make a folder with a file that holds a word."""
    path.mkdir()
    (path / "word").write_text(word)
    return path


def test_a_folder_takes_anothers_place(tmp_path: Path) -> None:
    """Whether there was one before or not; nothing of it is left."""
    for word in ("first", "second"):
        replace_folder(tmp_path / "site", folder(tmp_path / "coming", word))
        assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")] == []
        assert (tmp_path / "site" / "word").read_text() == word
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_whose_replacing_was_cut_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between the two renames, the old one is what there is, and the new one can still take its place."""
    folder(tmp_path / "site", "old")
    rename = Path.rename

    def cut(path: Path, goal: Path) -> None:
        if path.name == "coming":
            raise KeyboardInterrupt
        rename(path, goal)

    monkeypatch.setattr(Path, "rename", cut)
    with pytest.raises(KeyboardInterrupt):
        replace_folder(tmp_path / "site", folder(tmp_path / "coming", "new"))
    monkeypatch.setattr(Path, "rename", rename)
    finish_replacing(tmp_path / "site")
    assert (tmp_path / "site" / "word").read_text() == "old"
    replace_folder(tmp_path / "site", tmp_path / "coming")
    assert (tmp_path / "site" / "word").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
