"""What a build is made by: whatever of it changes, the command that built a site is not answered from files alone."""

import os
from pathlib import Path

import pytest

from plugins.building.code import ROOT, code_stamps

FILES = (
    "pelicanconf.py",
    "publishconf.py",
    "requirements.lock",
    "plugins/search/lexicon.py",
    "plugins/search/data/kazakh.txt",
    "plugins/checks/translations/kk/LC_MESSAGES/problems.po",
    "plugins/fonts/coverage.txt",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of a few of the files of this one."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_a_change_is_seen(project: Path, name: str) -> None:
    """A setting, a word of a list, a message or a module: each counts, and so does one that is gone or new."""
    before = code_stamps(project)
    (project / name).write_bytes((project / name).read_bytes() + b" ")
    assert code_stamps(project) != before
    os.utime(project / name, (1_700_000_000,) * 2)
    touched = code_stamps(project)
    os.utime(project / name, (1_700_000_001,) * 2)
    assert code_stamps(project) != touched


def test_a_new_file_is_seen(project: Path) -> None:
    """Nobody has to tell of it."""
    before = code_stamps(project)
    (project / "plugins/search/data/turkic.txt").write_bytes(b"")
    assert code_stamps(project).keys() - before.keys() == {f"{project}/plugins/search/data/turkic.txt"}


def test_what_leaves_no_trace_is_not_looked_at(project: Path) -> None:
    """What Python has compiled, and what an editor keeps beside a file that is open in it."""
    before = code_stamps(project)
    (project / "plugins/__pycache__").mkdir()
    (project / "plugins/__pycache__/wiring.pyc").write_bytes(b"")
    (project / "plugins/search/.#lexicon.py").symlink_to("nowhere")
    assert code_stamps(project) == before
