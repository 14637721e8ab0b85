"""What a disk refuses is told in a sentence, and nothing else is."""

import errno
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.building.refusals import refusals_told
from plugins.building.workshop import Workshop
from plugins.domain.config import SiteConfig
from plugins.domain.language import RUSSIAN
from tests.building.built import run
from tests.building.edits import Site
from tests.site import CONTENT, site_config


def russian() -> SiteConfig:
    """Return a site that speaks Russian."""
    return replace(site_config(CONTENT), message_language=RUSSIAN)


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The command ends with code 1, the file, and what to do; not with a traceback."""
    (tmp_path / "file").touch()
    ended = run("build", f"--cache={tmp_path}/file/cache", "--lang=ru", output=tmp_path / "output")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "Освободите место" in ended.stderr
    assert f"{tmp_path}/file/cache" in ended.stderr


def test_a_full_disk_is_told() -> None:
    """The file and the reason stand in the sentence."""
    with pytest.raises(SystemExit, match=r"Не удалось записать /site/page: No space"), refusals_told(russian()):
        raise OSError(errno.ENOSPC, "No space left on device", "/site/page")


def test_a_ledger_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    """SQLite has faults of its own for what the disk refuses."""
    with pytest.raises(SystemExit, match="unable to open database file"), refusals_told(russian()):
        sqlite3.connect(tmp_path)


def test_a_ledger_that_was_taken_away_is_told(tmp_path: Path) -> None:
    """The codes that tell more than that it cannot be written tell that, too."""
    ledger = sqlite3.connect(tmp_path / "ledger.db")
    ledger.execute("CREATE TABLE file (path)")
    (tmp_path / "ledger.db").unlink()
    with pytest.raises(SystemExit, match="readonly database"), refusals_told(russian()):
        ledger.execute("INSERT INTO file VALUES ('kk/index.html')")
    ledger.close()


@pytest.mark.parametrize(
    ("code", "folder", "told"),
    [
        (errno.EACCES, "output", "записать"),
        (errno.EPERM, "cache", "записать"),
        (errno.ENOTDIR, "cache", "записать"),
        (errno.EISDIR, "output", "записать"),
        (errno.EROFS, "elsewhere", "записать"),
        (errno.EACCES, "content", "прочитать"),
        (errno.EPERM, "theme", "прочитать"),
    ],
)
def test_reading_is_not_told_as_writing(tmp_path: Path, code: int, folder: str, told: str) -> None:
    """Whoever may not read a story is not asked to make room for it."""
    site = replace(russian(), cache=tmp_path / "cache", output=tmp_path / "output")
    file = tmp_path / folder / "kk.md"
    with pytest.raises(SystemExit, match=f"Не удалось {told} {file}"), refusals_told(site):
        raise OSError(code, "refused", str(file))


@pytest.mark.parametrize("code", [errno.ENOTDIR, errno.EISDIR])
def test_a_file_of_the_wrong_kind_is_a_fault_of_code(code: int) -> None:
    """Where nothing is written, its trace is needed."""
    with pytest.raises(OSError, match="wrong"), refusals_told(russian()):
        raise OSError(code, "wrong", "/site/content/kk.md")


def test_what_earlier_builds_left_outlives_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger begun anew would find no room either, and the next build would do everything again."""
    site = Site(tmp_path / "site", 7)
    assert site.build()
    ledgers = {file: file.stat().st_ino for file in site.cache.glob("builds/**/*.db")}
    site.retell()
    with monkeypatch.context() as patch:
        patch.setattr(Workshop, "finish", fill)
        assert not site.build()
    assert ledgers == {file: file.stat().st_ino for file in ledgers} != {}
    assert site.is_as_clean()


def fill(*_: object) -> None:
    """Write into a ledger that may not grow."""
    ledger = sqlite3.connect(":memory:")
    ledger.execute("PRAGMA max_page_count = 1")
    ledger.execute("CREATE TABLE file (path)")


def test_any_other_fault_is_raised_as_it_is(tmp_path: Path) -> None:
    """A fault of the code is not taken for one of the disk."""
    with pytest.raises(FileNotFoundError), refusals_told(russian()):
        (tmp_path / "nothing").read_bytes()
    with pytest.raises(PermissionError), refusals_told(russian()):
        raise PermissionError(errno.EPERM, "of no file")
    with pytest.raises(sqlite3.OperationalError), refusals_told(russian()):
        sqlite3.connect(":memory:").execute("SELECT nothing")
    with pytest.raises(sqlite3.OperationalError), refusals_told(russian()):
        sqlite3.connect(":memory:").execute("SELECT CAST(x'ff' AS TEXT)").fetchone()
