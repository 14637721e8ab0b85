"""The commands around deploying: what they say, and the code with which they end."""

import os
from pathlib import Path

import pytest

from plugins.deployment import commands
from plugins.deployment.commands import Site, deploy
from plugins.deployment.desk import STORE, Desk
from plugins.deployment.due import recall
from plugins.deployment.fault import DeployError
from plugins.deployment.folder import Folder
from plugins.deployment.kept import releases, rollback
from plugins.deployment.shell import KEY
from plugins.deployment.target import FolderTarget, SshTarget
from plugins.domain.config import Overrides
from plugins.library.load import load
from tests.deployment.trees import write_site
from tests.publication.repository import new_repository
from tests.site import CONTENT, NOON, make_space, site_config


@pytest.fixture(autouse=True)
def _key_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command takes the private key out of the environment, where the tests of other files look for it."""
    monkeypatch.setenv(KEY, os.environ.get(KEY, ""))


def test_a_target_that_is_none_ends_with_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip on the command line is told apart from a deploy that failed."""
    codes = {deploy("mars", Overrides()), rollback("mars", None), releases("mars")}
    assert codes == {2}
    assert 'deploy.toml has no target "mars". Targets: ' in capsys.readouterr().err


def test_the_key_is_kept_from_other_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a build or a purge calls inherits the environment, and does not find the private key there."""
    monkeypatch.setenv(KEY, "-----BEGIN-----")
    releases("mars")
    assert KEY not in os.environ


def test_the_key_is_not_told_by_accident() -> None:
    """Where a desk is printed, in a traceback say, its key is not."""
    assert "secret" not in repr(Desk(Path("/srv"), "secret"))


@pytest.mark.parametrize("fault", ["", "The disk is full."])
def test_what_went_live_is_recorded_whatever_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    """A deploy that failed after the switch has published; it ends with 1, and a timer tries it again."""

    class Host(Folder):
        def prune(self, keep: int) -> list[str]:
            if fault:
                raise DeployError(fault)
            return super().prune(keep)

    repository, cache = new_repository(tmp_path / "site"), tmp_path / "cache"
    space = make_space(load(site_config(repository.content)))
    target = SshTarget(name="test", address="https://court.example", host="deploy@court.example", path="public")
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setattr(Desk, "target", lambda *_: target)
    monkeypatch.setattr(Desk, "host", lambda *_: Host(FolderTarget(name="", address="", path="public"), tmp_path))
    monkeypatch.setattr(commands, "look", lambda *_, **__: [])
    monkeypatch.setattr(commands, "refuse_unfinished", lambda _: None)
    monkeypatch.setattr(commands, "build", lambda _: Site(write_site(tmp_path / "output", 1), space))
    monkeypatch.setattr(commands, "BUILT_OF", ())
    assert deploy("test", Overrides(content=repository.content, cache=cache, at=NOON.isoformat())) == bool(fault)
    record = repository.record()
    assert record
    assert record.stories
    assert fault in capsys.readouterr().err
    assert (recall(cache / STORE / "test.json") is None) == bool(fault)


def test_invented_stories_are_not_deployed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each sample is named with its line, and nothing is built, let alone sent: the host is never asked."""
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setattr(Desk, "host", lambda *_: pytest.fail("the host was asked"))
    monkeypatch.setattr(commands, "refuse_uncommitted", lambda *_: None)
    told = Overrides(content=CONTENT, output=tmp_path / "output", cache=tmp_path / "cache", at=NOON.isoformat())
    with pytest.raises(SystemExit) as end:
        deploy("production", told)
    assert end.value.code == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.endswith("(sample-published)") and "/kk.md:" in line]
    assert not list(tmp_path.glob("output/**/*.html"))


@pytest.mark.parametrize(("samples", "record"), [(True, True), (False, False)])
def test_a_trial_may_show_what_no_commit_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], samples: bool, record: bool
) -> None:
    """A demonstration, or a site for looking at, publishes nothing, so it records nothing either."""
    space = make_space(load(site_config(CONTENT)))
    goal = FolderTarget(name="trial", address="https://x.example", path="public", samples=samples, record=record)
    assert deployed(tmp_path, monkeypatch, goal, Site(write_site(tmp_path / "output", 1), space), CONTENT) == 0
    assert "record" not in capsys.readouterr().out


def test_no_story_goes_out_before_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A moment to come is refused with code 2 before anything is built; a site for looking at may show any moment."""
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setattr(Desk, "host", lambda *_: pytest.fail("the host was asked"))
    monkeypatch.setattr(commands, "build", lambda _: pytest.fail("it was built"))
    told = Overrides(content=CONTENT, cache=tmp_path / "cache", at="2999-01-02T10:00")
    assert deploy("production", told) == 2
    assert "2999-01-02 10:00 is still to come" in capsys.readouterr().err
    monkeypatch.setattr(Desk, "target", lambda *_: FolderTarget(name="look", address="", path="public", record=False))
    with pytest.raises(pytest.fail.Exception, match="built"):
        deploy("look", told)


def deployed(root: Path, monkeypatch: pytest.MonkeyPatch, target: FolderTarget, site: Site, content: Path) -> int:
    """Return the code with which a site, as a build would have left it, is deployed to a folder."""
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setattr(Desk, "target", lambda *_: target)
    monkeypatch.setattr(Desk, "host", lambda _, target, __: Folder(target, root))
    monkeypatch.setattr(commands, "refuse_unfinished", lambda _: None)
    monkeypatch.setattr(commands, "build", lambda _: site)
    monkeypatch.setattr(commands, "BUILT_OF", ())  # of the project that tests, which may be anyhow
    return deploy(target.name, Overrides(content=content, cache=root / "cache", at=NOON.isoformat()))


def test_a_folder_tells_what_is_left_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A forge shows it later, so nothing is recorded, and who deploys is told how that is done, for which moment."""
    repository = new_repository(tmp_path / "site")
    site = Site(write_site(tmp_path / "output", 1), make_space(load(site_config(repository.content))))
    target = FolderTarget(name="pages", address="https://x.example", path="public")
    assert deployed(tmp_path, monkeypatch, target, site, repository.content) == 0
    told = capsys.readouterr().out
    assert "pages is ready to be shown" in told
    assert f"  python3 tasks.py record --at {NOON:%Y-%m-%dT%H:%M}\n" in told
    assert repository.record() is None
