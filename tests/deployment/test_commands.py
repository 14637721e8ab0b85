"""The commands around deploying: what they say, and the code with which they end."""

import os
from pathlib import Path

import pytest

from plugins.deployment.commands import deploy
from plugins.deployment.desk import Desk
from plugins.deployment.kept import releases, rollback
from plugins.deployment.shell import KEY
from plugins.domain.config import Overrides


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
