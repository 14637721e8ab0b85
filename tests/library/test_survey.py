"""The content folder beside what an earlier survey knew of it."""

import os
from hashlib import sha1
from pathlib import Path

import pytest

from plugins.library.survey import UNREAD, UNSURE, Listings, all_with_digests, survey, with_digests

LIMIT = 1000


def write(file: Path, text: str, seconds: int = 1) -> None:
    """Write a file, last changed so many seconds after 1970."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    os.utime(file, (seconds, seconds))


def settle(content: Path) -> None:
    """Let all folders be as old as if nobody had touched them for long."""
    for folder in (content, *(path for path in content.rglob("*") if path.is_dir())):
        os.utime(folder, (1, 1))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder of content with two stories."""
    write(tmp_path / "content" / "news" / "a" / "kk.md", "first")
    write(tmp_path / "content" / "news" / "b" / "kk.md", "second")
    settle(tmp_path / "content")
    return tmp_path / "content"


def taken_in(content: Path) -> Listings:
    """Return the folders as a build knows them that has read all files."""
    return all_with_digests(content, survey(content, {}, LIMIT))


def changed(before: Listings, after: Listings) -> set[str]:
    """Return the folders whose substance differs."""
    return {each for each in before.keys() | after.keys() if _substance(before, each) != _substance(after, each)}


def _substance(listings: Listings, folder: str) -> object:
    return listings[folder].substance if folder in listings else None


def test_what_is_the_same_is_not_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Size and time are enough where nothing has changed; each listing is the very one of before."""
    before = taken_in(content)
    monkeypatch.delattr("pathlib.Path.read_bytes")
    after = survey(content, before, LIMIT)
    assert all(after[folder] is before[folder] for folder in before)


def test_new_folders_are_left_to_who_reads_them(content: Path) -> None:
    """Their files have no digest before; a file that changed in an old folder has one at once."""
    before = taken_in(content)
    write(content / "news" / "a" / "kk.md", "changed", 2)
    write(content / "news" / "c" / "kk.md", "new", 2)
    after = survey(content, before, LIMIT)
    assert [after[f"news/{name}"].files["kk.md"][2] == UNREAD for name in "abc"] == [False, False, True]
    assert with_digests(content, "news/a", after["news/a"]) is after["news/a"]
    read = with_digests(content, "news/c", after["news/c"])
    assert read.files["kk.md"] == (3, 2_000_000_000, sha1(b"new", usedforsecurity=False).digest())


def test_other_times_with_equal_bytes_are_no_change(content: Path) -> None:
    """A checkout makes every file anew; what they hold decides."""
    before = taken_in(content)
    for file in content.rglob("*.md"):
        os.utime(file, (7, 7))
    assert changed(before, survey(content, before, LIMIT)) == set()


def test_a_young_change_is_looked_at_again(content: Path) -> None:
    """A second change within the same tick, of the same size, is not missed."""
    file = content / "news" / "a" / "kk.md"
    file.write_text("other", encoding="utf-8")
    before = taken_in(content)
    assert before["news/a"].files["kk.md"][1] == UNSURE
    state = file.stat()
    file.write_text("again", encoding="utf-8")
    os.utime(file, ns=(state.st_mtime_ns, state.st_mtime_ns))
    assert changed(before, survey(content, before, LIMIT)) == {"news/a"}


@pytest.mark.parametrize("told", [True, False])
def test_every_kind_of_change_is_found(content: Path, told: bool) -> None:
    """A change, a new file, a new folder in a new folder, and a folder that is gone: by a walk, or where it is told."""
    before = taken_in(content)
    write(content / "news" / "a" / "kk.md", "changed", 2)
    write(content / "news" / "a" / "ru.md", "new", 2)
    write(content / "courtroom" / "2026" / "c" / "kk.md", "new", 2)
    (content / "news" / "b" / "kk.md").unlink()
    (content / "news" / "b").rmdir()
    among = ["news/a", "courtroom/2026/c", "news/b"] if told else None
    after = survey(content, before, LIMIT, among)
    assert changed(before, after) >= {"news/a", "courtroom/2026/c", "news/b"}
    assert {each for each, listing in after.items() if listing.files} == {"news/a", "courtroom/2026/c"}


def test_no_folder_is_no_content(tmp_path: Path) -> None:
    """A content folder that is not there is an error of whoever named it."""
    with pytest.raises(FileNotFoundError):
        survey(tmp_path / "nowhere", {}, LIMIT)
