"""What npm has installed is held against the lock."""

import json
from pathlib import Path

import pytest

from audit.lighthouse import PACKAGES
from audit.packages import JUDGES, is_installed, missing, read_packages
from bootstrap.parts import NPM

LOCK = {"packages": {"": {"name": "judges"}, "node_modules/one": {"version": "1.0.0", "integrity": "sha512-one"}}}


def write(folder: Path, lock: object, note: object = None) -> Path:
    """Write a lock of npm, and its note of what it installed, and return their folder."""
    (folder / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    if note:
        (folder / "node_modules").mkdir()
        (folder / "node_modules/.package-lock.json").write_text(json.dumps(note), encoding="utf-8")
    return folder


def test_an_installed_lock_needs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where everything is installed, npm need not be there."""
    monkeypatch.setenv("NPM", "no-such-npm")
    assert missing(write(tmp_path, LOCK, LOCK)) == []


@pytest.mark.parametrize("note", [None, {"packages": {"node_modules/one": {"integrity": "sha512-other"}}}])
def test_another_hash_is_not_installed(note: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not there, or has another hash than the lock, has to be installed by npm."""
    monkeypatch.setenv("NPM", "no-such-npm")
    assert not is_installed(write(tmp_path, LOCK, note))
    assert missing(tmp_path) == [NPM]


@pytest.mark.parametrize("folder", [JUDGES, PACKAGES], ids=lambda folder: folder.name)
def test_the_locks_have_hashes_and_no_addresses(folder: Path) -> None:
    """Every package of ours has its hash, and none says where it comes from."""
    lock = folder / "package-lock.json"
    assert all(read_packages(lock).values())
    assert "resolved" not in lock.read_text(encoding="utf-8")
