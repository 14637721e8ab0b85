"""What a command spares itself when it starts."""

import os
import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path
from py_compile import compile as compile_file

import pytest
from invoke import Collection, Context, task

from bootstrap.command_line import Commands
from bootstrap.startup import forget_changed
from tests.site import ROOT

ALL = """
import sys
from bootstrap.startup import start_quickly
start_quickly()
import invoke, pelicanconf
from plugins.building.plugin import make_renderer, settings_with
from plugins.domain.config import Overrides
import docutils.nodes
assert not hasattr(docutils, "__version__"), "docutils was loaded"
assert "plugins.pages" in sys.modules
print(sys.pycache_prefix)
"""


def started(**environment: str) -> str:
    """Return where a process that starts quickly keeps compiled code, after it has imported what makes a site."""
    command = [sys.executable, "-c", ALL]
    surroundings = {**os.environ, **environment}
    return subprocess.run(
        command, cwd=ROOT, env=surroundings, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_what_nobody_uses_is_not_loaded() -> None:
    """Pelican and invoke start without what only they import, and sites are made without it."""
    assert started(PYTHONDONTWRITEBYTECODE="") == "None"


def test_compiled_code_stays_out_of_the_sources() -> None:
    """Where Python shall write nothing beside the sources, the cache has the compiled code."""
    kept = Path(started(PYTHONDONTWRITEBYTECODE="1"))
    assert kept.is_relative_to(ROOT / ".cache")
    assert any(kept.rglob("config.*.pyc"))


@task
def rest(_context: Context) -> None:
    """Do nothing."""


def test_compiled_code_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Modules that a command imports are not compiled again by the next one, whatever the task runner says."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    Commands("", Collection(rest)).start(["tasks.py", "rest"])
    assert not sys.dont_write_bytecode


def test_no_old_code_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that Python would not see, in the same second and of the same size, is compiled; all else stays."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    files = [tmp_path / "changed.py", tmp_path / "same.py"]
    for file in files:
        file.write_text("NUMBER = 1\n", encoding="utf-8")
        os.utime(file, ns=(1_700_000_000_000_000_000,) * 2)
    forget_changed(tmp_path / "mark", _stamps(files))
    for file in files:
        compile_file(str(file))
    forget_changed(tmp_path / "mark", _stamps(files))
    assert [Path(cache_from_source(str(file))).exists() for file in files] == [True, True]
    os.utime(files[0], ns=(1_700_000_000_500_000_000,) * 2)
    forget_changed(tmp_path / "mark", _stamps(files))
    assert [Path(cache_from_source(str(file))).exists() for file in files] == [False, True]


def _stamps(files: list[Path]) -> dict[str, tuple[int, int]]:
    return {str(file): (file.stat().st_size, file.stat().st_mtime_ns) for file in files}
