"""What a build is made by: whatever of it changes, the command that built a site is not answered from files alone."""

import ast
import os
from pathlib import Path
from textwrap import dedent

import pytest

from plugins.building import code
from plugins.building.code import ROOT, Code, _imported, code_stamps, reached
from plugins.building.intake import READING
from plugins.checks import site, story

FILES = (
    "pelicanconf.py",
    "publishconf.py",
    "requirements.lock",
    "plugins/search/lexicon.py",
    "plugins/search/data/kazakh.txt",
    "plugins/checks/translations/kk/LC_MESSAGES/problems.po",
    "plugins/fonts/coverage.py",
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


def test_content_is_read_again_for_any_check_of_it() -> None:
    """What is told of a story when it is read is told anew when a check has changed."""
    assert {module.__name__ for module in story.MODULES} <= reached(READING)[0]


def test_stories_are_checked_again_for_any_check_within_the_site() -> None:
    """The name of the code of the family holds all of them."""
    assert {module.__name__ for module in site.MODULES} <= reached([site.__name__])[0]


def test_an_import_counts_wherever_it_stands() -> None:
    """In each block of a statement, and in blocks of blocks: what is imported there decides what is done, too."""
    source = dedent("""
        import a
        try: import b
        except OSError: import c
        else: import d
        finally: from e import f
        with lock:
            for each in rest: import g
            else: import h
            while each: import i
            else: import j
        match each:
            case 1: import k
            case _: import l
        if each: import m
        elif rest: import n
        else: import o
        class Late:
            def work(self): import p
            async def wait(self):
                async with lock: import q
        try: import r
        except* OSError: import s
    """)
    assert set(_imported(source)) == parsed(source)
    assert len(parsed(source)) == 18


def test_an_import_counts_however_it_is_written() -> None:
    """Over several lines, under another name, beside another one, with words about it."""
    source = dedent("""
        import a.b as c, d  # and not e
        from f import (  # the first
            g as h,
            i,  # the last
        )
        from j.k import l; import m
        from n import o, \\
            p
    """)
    assert set(_imported(source)) == parsed(source) == {"a.b", "d", "f", "j.k", "m", "n"}


def test_modules_are_read_as_python_reads_them() -> None:
    """One of eight modules of this project: what is imported from it is told by its own name."""
    for file in sorted((ROOT / "plugins").rglob("*.py"))[::8]:
        source = file.read_text("utf-8")
        assert set(_imported(source)) >= parsed(source), file
        own = {name for name in _imported(source) if name.startswith("plugins.")}
        assert own <= parsed(source), file


def parsed(source: str) -> set[str]:
    """Return what a source imports, as Python's parser sees it."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {each for each in inner if ROOT.joinpath(*each.split(".")).with_suffix(".py").is_file()} or {
                node.module
            }
    return names


def test_a_table_beside_a_module_is_part_of_its_code(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which letters the fonts have decides what is told of a text."""
    monkeypatch.setattr(code, "ROOT", project)
    before = Code({}, {}).name(["plugins.fonts.coverage"])
    table = project / "plugins/fonts/coverage.txt"
    table.write_text(table.read_text("ascii") + "\n", "ascii")
    assert Code({}, {}).name(["plugins.fonts.coverage"]) != before
