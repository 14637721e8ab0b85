"""A command that would change nothing is answered from files alone, and only then."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.building.snapshot import NOTHING, load_snapshot
from plugins.building.workshop import Workshop
from plugins.library.survey import Listings
from tests.building.edits import Site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site that was built."""
    site = Site(tmp_path_factory.mktemp("standing") / "site", 11)
    assert site.build()
    return site


def lose(site: Site) -> None:
    """Lose a page of the output."""
    (site.output / "kk" / "index.html").unlink()


def rewrite(site: Site) -> None:
    """Change a page of the output by hand, and leave it as long as it was."""
    page = site.output / "kk" / "index.html"
    page.write_bytes(b" " * page.stat().st_size)


def settle(site: Site) -> None:
    """Say where content is kept in git."""
    (site.folder / ".git").mkdir(exist_ok=True)


def unfinish(site: Site) -> None:
    """Leave the tree as a build does that is killed while it moves files."""
    (site.output / ".court-news").write_bytes(b"A build is writing here")


def pass_days(site: Site) -> None:
    """Let a day pass."""
    site.moment += timedelta(days=1)


CHANGES: tuple[Callable[[Site], object], ...] = (
    Site.add,
    Site.retell,
    Site.delete,
    Site.restyle,
    Site.rename_region,
    lose,
    rewrite,
    unfinish,
    settle,
    pass_days,
)


def test_nothing_changed(built: Site) -> None:
    """The same command once more is answered, also an hour later, and with all files touched."""
    before = built.answered
    assert built.build()
    built.moment += timedelta(hours=1)
    assert built.build()
    built.touch_everything()
    assert built.build()
    assert built.answered == before + 3


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.__name__)
def test_a_change_is_seen(built: Site, change: Callable[[Site], object]) -> None:
    """Whatever changed, the command is not answered before it has been followed."""
    assert built.build()
    before = built.answered
    change(built)
    assert built.build()
    assert built.answered == before
    assert built.build()
    assert built.answered == before + 1


@pytest.mark.parametrize("change", [lose, rewrite], ids=lambda each: each.__name__)
def test_a_change_of_a_large_tree_is_seen(
    built: Site, change: Callable[[Site], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An output folder that another process looks at is seen as well."""
    monkeypatch.setattr("plugins.building.look._LARGE", 0)
    assert built.build()
    before = built.answered
    assert built.build()
    assert built.answered == before + 1
    change(built)
    assert built.build()
    assert built.answered == before + 1


def test_a_change_during_a_build_is_seen(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What changed after the build had read it is followed by the next one."""
    settle(built)
    go_on = Workshop.theme

    def change(workshop: Workshop) -> Listings:
        os.utime(built.folder / ".git", (1_700_000_000,) * 2)
        return go_on(workshop)

    with monkeypatch.context() as patched:
        patched.setattr(Workshop, "theme", change)
        built.retell()
        assert built.build()
    before = built.answered
    assert built.build()
    assert built.answered == before
    assert built.build()
    assert built.answered == before + 1


def test_other_surroundings_are_another_command(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment says may change what is told, or the site."""
    assert built.build()
    before = built.answered
    monkeypatch.setenv("SITE_URL", "https://another.example")
    assert built.build()
    assert built.answered == before


def test_a_damaged_snapshot_is_none(built: Site, tmp_path: Path) -> None:
    """A snapshot that something has written into, or cut short, is as good as not there."""
    assert built.build()
    (folder,) = (built.cache / "builds").iterdir()
    shutil.copytree(folder, tmp_path / "copy")
    file = tmp_path / "copy" / "snapshot"
    assert load_snapshot(tmp_path / "copy") != NOTHING
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert load_snapshot(tmp_path / "copy") == NOTHING
    os.truncate(file, 3)
    assert load_snapshot(tmp_path / "copy") == NOTHING


def test_another_build_may_remember_at_the_same_time(tmp_path: Path) -> None:
    """What another process is writing is left to it, however old it looks, and what it removes is not missed."""
    site = Site(tmp_path / "site", 13)
    folder = site.cache / "standing"
    folder.mkdir(parents=True)
    (folder / ".draft.1-1").write_bytes(b"")
    os.utime(folder / ".draft.1-1", (1_700_000_000,) * 2)
    (folder / "gone").symlink_to("nowhere")
    for number in range(20):
        (folder / str(number)).write_bytes(b"")
    assert site.build()
    left = {each.name for each in folder.iterdir()}
    assert {".draft.1-1", "gone"} < left
    assert len(left) == 22


def test_old_builds_are_forgotten(tmp_path: Path) -> None:
    """What is kept of builds stays bounded, however many folders were built into; the last one is there."""
    site = Site(tmp_path / "site", 12)
    for number in range(9):
        folder = site.cache / "builds" / str(number)
        folder.mkdir(parents=True)
        os.utime(folder, (1_700_000_000 + number,) * 2)
    assert site.build()
    left = sorted(each.name for each in (site.cache / "builds").iterdir())
    assert len(left) == 8
    assert "0" not in left
