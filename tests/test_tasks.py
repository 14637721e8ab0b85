"""The commands explain themselves, pass on what they are told, and end honestly."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from invoke import Collection, Context, Exit, task

import tasks
from bootstrap.command_line import SPARED, TOLD, Commands, finish, help_first, overrides, release_last, spared_steps
from bootstrap.environment import ROOT
from plugins.domain.config import Overrides
from plugins.wiring import PLUGINS

COMMANDS = Collection.from_module(tasks).tasks.values()
NEEDY = """\
def test_browser(chromium: str) -> None: ...
def test_script(node: str) -> None: ...
def test_alone() -> None: ...
"""


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program of this Python at the root, in a plain locale."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("words", [("nonsense",), ("build", "--nonsense"), ("--nonsense",)])
def test_what_nobody_knows_ends_with_two(words: tuple[str, ...]) -> None:
    """A slip of the hand is no failure of the content: its code is another, and a sentence names the way on."""
    ended = run("tasks.py", *words)
    assert ended.returncode == 2
    assert "--help" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A misspelt folder of content is a slip of the hand, told in a sentence."""
    ended = run("tasks.py", "check", f"--content={tmp_path / 'nowhere'}", f"--cache={tmp_path}")
    assert ended.returncode == 2
    assert "nowhere" in ended.stderr
    assert "Traceback" not in ended.stderr


class TestManual:
    def test_tells_what_each_command_does(self) -> None:
        """Every command has a docstring, and every option a sentence."""
        assert [command.name for command in COMMANDS if not command.__doc__] == []
        options = {
            f"{command.name} --{each.name}": each.help for command in COMMANDS for each in command.get_arguments()
        }
        assert [option for option, sentence in options.items() if not sentence] == []

    def test_is_what_help_prints(self) -> None:
        """Help shows every command, and none of the task runner's own switches."""
        printed = run("tasks.py", "--help").stdout
        assert [command.name for command in COMMANDS if f"\n  {command.name} " not in printed] == []
        assert "--prompt-for-sudo-password" not in printed

    def test_stands_at_each_command(self) -> None:
        """Help for a command shows what it can be told."""
        printed = run("tasks.py", "build", "--help").stdout
        assert [name for name in (*TOLD, "workers") if f"--{name}=" not in printed] == []

    @pytest.mark.parametrize(
        ("typed", "understood"),
        [
            ("tasks.py new --help", "tasks.py --help new"),
            ("tasks.py check --lang kk", "tasks.py check --lang kk"),
            ("tasks.py test -- --help", "tasks.py test -- --help"),
        ],
    )
    def test_is_asked_for_before_the_command(self, typed: str, understood: str) -> None:
        """A task that takes a word never takes the question for it; what goes to pytest stays its own."""
        assert help_first(typed.split()) == understood.split()


class TestRollback:
    @pytest.mark.parametrize(
        ("typed", "understood"),
        [
            ("tasks.py rollback production 7bca", "tasks.py rollback production --release 7bca"),
            ("tasks.py rollback production", "tasks.py rollback production"),
            ("tasks.py rollback production --release=7bca", "tasks.py rollback production --release=7bca"),
        ],
    )
    def test_takes_a_release_or_none(self, typed: str, understood: str) -> None:
        """The name of a release may stand after that of the target."""
        assert release_last(typed.split()) == understood.split()


class TestWords:
    def test_leave_the_settings_alone(self) -> None:
        """A command without options changes no setting."""
        assert overrides() == Overrides()

    def test_reach_the_build(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """Each option changes its own setting; folders are those of whoever types, not of the project."""
        monkeypatch.chdir(tmp_path)
        told = overrides("stories", "/site", "2026-11-21T10:00", "kk", "jsonl", 2, "kept")
        expected = Overrides(tmp_path / "stories", Path("/site"), "2026-11-21T10:00", "kk", "jsonl", 2)
        assert told == replace(expected, cache=tmp_path / "kept")

    @pytest.mark.parametrize(("option", "words"), [("lang", "kk, ru, en"), ("format", "text, jsonl, github, gitlab")])
    def test_that_are_unknown_are_answered_with_the_known(self, option: str, words: str) -> None:
        """A word outside the list ends the command with the list."""
        done = run("tasks.py", "check", f"--{option}", "kz")
        assert done.returncode == 2
        assert done.stderr == f"--{option} kz: say one of {words}.\n"

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (("schedule", "--count=few"), "'few' is not a whole number."),
            (("schedule", "--count=-1"), "--count -1: say 1 or more."),
            (("build", "--workers=-1"), "--workers -1: say 0 or more."),
            (("serve", "--port=99999"), "--port 99999: say 0 to 65535."),
        ],
    )
    def test_that_are_no_fitting_number_are_refused(self, words: tuple[str, ...], sentence: str) -> None:
        """An option that takes a number says which numbers it takes."""
        ended = run("tasks.py", *words)
        assert ended.returncode == 2
        assert ended.stderr.startswith(sentence)

    def test_that_spare_work_are_steps_of_the_build(self) -> None:
        """What can be left out of a build is named as its plugin is."""
        names = {plugin.__name__.split(".")[-2] for plugin in PLUGINS}
        assert spared_steps("search,cards") == {"search", "cards"} < set(SPARED) <= names

    def test_that_would_publish_half_a_site_are_refused(self) -> None:
        """A public build makes everything."""
        done = run("tasks.py", "build", "--publish", "--without=search")
        assert done.returncode == 2
        assert "whole" in done.stderr

    def test_that_nobody_knows_are_refused(self) -> None:
        """A misspelt option is an error and builds nothing."""
        done = run("tasks.py", "build", "--outputt", "x")
        assert done.returncode != 0
        assert "--outputt" in done.stderr


@task
def interrupted(_context: Context) -> None:
    """End as if somebody pressed Ctrl-C."""
    raise KeyboardInterrupt


class TestEnd:
    def test_tells_of_an_interruption(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Ctrl-C is no failure of the content: the code is that of shells, and nothing is told."""
        with pytest.raises(SystemExit) as end:
            Commands("", Collection(interrupted)).start(["tasks.py", "interrupted"])
        assert end.value.code == 130
        assert capsys.readouterr() == ("", "")

    def test_passes_a_failure_on(self) -> None:
        """A failure keeps its code."""
        with pytest.raises(Exit) as end:
            finish(3)
        assert end.value.code == 3

    def test_lets_a_success_go_on(self) -> None:
        """After a success the next command may run."""
        finish(0)


class TestClean:
    def test_takes_only_what_was_made(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """The output and the caches go; content, code and the environment stay."""
        monkeypatch.setattr(tasks, "ROOT", tmp_path)
        for name in (*tasks.MADE, "content", "plugins", ".venv"):
            (tmp_path / name / "below").mkdir(parents=True)
        tasks.clean(Context())
        assert {path.name for path in tmp_path.iterdir()} == {"content", "plugins", ".venv"}

    def test_takes_nothing_that_git_keeps(self) -> None:
        """Everything that cleaning removes is ignored by git, so it cannot be anyone's work."""
        ignored = subprocess.run(
            ["git", "check-ignore", *(f"{name}/x" for name in tasks.MADE)],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ignored.stdout.split() == [f"{name}/x" for name in tasks.MADE]


class TestMissingParts:
    @pytest.fixture
    def needy(self, tmp_path: Path) -> list[str]:
        """A run of tests of which two need a part that is not there."""
        (tmp_path / "test_needy.py").write_text(NEEDY, encoding="utf-8")
        options = ["-p", "tests.conftest", "-p", "no:cacheprovider", "--color=no"]
        return ["-m", "pytest", *options, f"--rootdir={tmp_path}", str(tmp_path)]

    def test_close_the_run_with_their_cures(self, needy: list[str]) -> None:
        """Each missing part stands in the closing table with what it cost and its cure, whatever process told it."""
        gone = {"CHROMIUM": "no-such-browser", "PLAYWRIGHT_BROWSERS_PATH": "no-such-folder", "NODE": "no-such-node"}
        done = run(*needy, "--numprocesses=2", CI="", **gone)
        assert done.returncode == 0
        [table] = done.stdout.split(" missing outside parts ")[1:]
        assert "Chromium       1 tests not run    apt-get install chromium" in table
        assert "Node.js        1 tests not run    apt-get install nodejs" in table
        assert "1 passed, 2 skipped" in table

    def test_fail_where_all_is_promised(self, needy: list[str]) -> None:
        """Under CI=true a test that cannot run is a failure."""
        done = run(*needy, NODE="no-such-node", CI="true")
        assert done.returncode == 1
        assert "Node.js        1 tests not run" in done.stdout

    def test_are_silent_when_nothing_is_missing(self, needy: list[str]) -> None:
        """A run that has all it needs closes without a table."""
        done = run(*needy, CHROMIUM=sys.executable, NODE=sys.executable)
        assert "3 passed" in done.stdout
        assert "missing outside parts" not in done.stdout
