"""The commands around deploying: what they say, and the code with which they end."""

import os
from pathlib import Path

import pytest

from plugins.deployment.commands import deploy
from plugins.deployment.desk import Desk
from plugins.deployment.kept import releases, rollback
from plugins.deployment.shell import KEY
from plugins.domain.config import Overrides
from tests.site import CONTENT, NOON


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


def test_invented_stories_are_not_deployed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each sample is named with its line, and nothing is built, let alone sent: the host is never asked."""
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setattr(Desk, "host", lambda *_: pytest.fail("the host was asked"))
    told = Overrides(content=CONTENT, output=tmp_path / "output", cache=tmp_path / "cache", at=NOON.isoformat())
    with pytest.raises(SystemExit) as end:
        deploy("production", told)
    assert end.value.code == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.endswith("(sample-published)") and "/kk.md:" in line]
    assert not list(tmp_path.glob("output/**/*.html"))
