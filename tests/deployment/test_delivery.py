"""What is around sending a release: the programs that it needs, and the caches that are told of it."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from plugins.deployment.caches import Caches
from plugins.deployment.delivery import deliver, roll_back
from plugins.deployment.fault import DeployError
from plugins.deployment.folder import Folder
from plugins.deployment.programs import require
from plugins.deployment.target import FolderTarget
from tests.deployment.shipped import ship

NOTE: Final = "import sys; open(sys.argv[1], 'a').write(sys.stdin.read() + '--\\n')"
SITE: Final = "https://court.example/press"


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The file in which the command notes what reached it."""
    return tmp_path / "told"


@pytest.fixture
def target(told: Path) -> FolderTarget:
    """A folder in front of which a network of caches stands."""
    return FolderTarget(name="folder", address=SITE, path="public", purge=(sys.executable, "-c", NOTE, str(told)))


def test_the_network_is_told_what_changed(target: FolderTarget, told: Path, tmp_path: Path) -> None:
    """Each changed address stands on a line, as readers type it; what is for the host alone does not."""
    deliver(Folder(target, tmp_path), target, ship(tmp_path, 1), lambda _: [])
    first = told.read_text().splitlines()
    assert f"{SITE}/kk/" in first
    assert f"{SITE}/robots.txt" in first
    told.unlink()
    deliver(Folder(target, tmp_path), target, ship(tmp_path, 2), lambda _: [])
    second = told.read_text().splitlines()
    assert f"{SITE}/kk/news/2026/story-1/" in second
    assert f"{SITE}/robots.txt" not in second
    assert not [line for line in first + second if "index.html" in line or "/.host" in line]


def test_the_network_is_told_before_anybody_looks(target: FolderTarget, told: Path, tmp_path: Path) -> None:
    """Verification meets the new pages, not the ones that a cache keeps."""
    deliver(Folder(target, tmp_path), target, ship(tmp_path, 1), lambda _: [] if told.exists() else ["too early"])


def test_nothing_is_told_where_nothing_changed(target: FolderTarget, told: Path) -> None:
    """An empty list could be taken for everything."""
    caches = Caches(target)
    caches.empty()
    caches.owe([".host/release.json"])
    caches.empty()
    assert not told.exists()


def test_a_network_that_does_not_answer_is_told(target: FolderTarget) -> None:
    """Its code is told, and what that means for readers."""
    caches = Caches(replace(target, purge=("false",)))
    caches.owe(["kk/index.html"])
    with pytest.raises(DeployError, match="ended with code 1; old pages may stay"):
        caches.empty()


def test_what_the_network_was_not_told_is_told_by_the_next_deploy(
    target: FolderTarget, told: Path, tmp_path: Path
) -> None:
    """Neither a command that fails nor a process that is killed before it leaves an old page in the caches for good."""
    owed = tmp_path / "owed"
    Caches(replace(target, purge=("false",)), owed).owe(["pictures/withdrawn.avif"])
    deliver(Folder(target, tmp_path), target, ship(tmp_path, 1), lambda _: [], owed=owed)
    assert f"{SITE}/pictures/withdrawn.avif" in told.read_text().splitlines()
    assert not owed.exists()


def test_what_is_owed_waits_where_there_is_no_network_any_more(target: FolderTarget, tmp_path: Path) -> None:
    """A target that has lost its command is deployed like any other."""
    owed = tmp_path / "owed"
    Caches(target, owed).owe(["kk/index.html"])
    Caches(replace(target, purge=()), owed).empty()
    assert owed.exists()


class Returning(Folder):
    """A host that goes back, though a folder keeps nothing to go back to."""

    def switch(self, name: str) -> None:
        """Show a release, or be content."""
        with suppress(DeployError):
            super().switch(name)


def test_the_way_back_is_told_whatever_the_network_says(target: FolderTarget, tmp_path: Path) -> None:
    """A command that fails twice hides neither what was wrong nor what is live now."""
    deliver(Folder(target, tmp_path), target, ship(tmp_path, 1), lambda _: [])
    broken = replace(target, purge=("false",))
    with pytest.raises(DeployError, match=r"is live again\.\nReaders may get other pages from caches"):
        deliver(Returning(broken, tmp_path), broken, ship(tmp_path, 2), lambda _: [])


class Full(Folder):
    """A host that cannot be cleared up."""

    def prune(self, keep: int) -> list[str]:
        """Fail."""
        raise DeployError(f"The disk is full, {keep} releases or not.")


def test_a_release_is_recorded_once_it_was_seen(target: FolderTarget, tmp_path: Path) -> None:
    """What readers see is recorded after the look from outside, and before what may fail after it."""
    done: list[str] = []

    def see(_: Mapping[str, str]) -> list[str]:
        done.append("seen")
        return []

    plain = replace(target, purge=())
    with pytest.raises(DeployError, match=r"shows \S+, but the deploy did not come to its end:\n  The disk is full"):
        deliver(Full(plain, tmp_path), plain, ship(tmp_path, 1), see, lambda: done.append("recorded"))
    assert done == ["seen", "recorded"]


def test_a_host_is_cleared_up_whether_a_release_is_recorded_or_not(target: FolderTarget, tmp_path: Path) -> None:
    """What was withdrawn leaves older releases too when the record takes nothing; all that failed is told."""

    def fail() -> None:
        raise DeployError("The release is not recorded.")

    plain = replace(target, purge=())
    with pytest.raises(DeployError, match=r"\n  The release is not recorded\.\n  The disk is full"):
        deliver(Full(plain, tmp_path), plain, ship(tmp_path, 1), lambda _: [], fail)


def test_a_release_that_was_taken_back_is_not_recorded(target: FolderTarget, tmp_path: Path) -> None:
    """What is not as it should be has not been published."""
    with pytest.raises(DeployError, match="as it should"):
        deliver(
            Folder(target, tmp_path),
            target,
            ship(tmp_path, 1),
            lambda _: ["/kk/ answers 500."],
            lambda: pytest.fail("it was recorded"),
        )


def test_a_missing_program_is_told_before_anything_is_changed(target: FolderTarget, tmp_path: Path) -> None:
    """Neither a traceback, nor a site that is switched and then cannot be shown."""
    missing = replace(target, purge=("no-such-program",))
    for work in (
        lambda: deliver(Folder(missing, tmp_path), missing, ship(tmp_path, 1), lambda _: []),
        lambda: roll_back(Folder(missing, tmp_path), missing, None, lambda _: []),
    ):
        with pytest.raises(DeployError, match='"no-such-program" is not on this machine'):
            work()
    assert not (tmp_path / "public").exists()


def test_programs_that_are_here_are_let_through() -> None:
    """By name or by path."""
    require("sh", sys.executable)
