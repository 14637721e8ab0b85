"""The pipelines that we hand out are run command by command: what they check, show and publish is real."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from audit.checkout import commit, git
from audit.nginx import Web, web_server
from audit.openssh import Server, ssh_server
from plugins.deployment.visitor import Visitor
from tests.pipelines.checkout import ANNOUNCES, check_out
from tests.pipelines.forge import ELSEWHERE, GITHUB, GITLAB, github_commands, gitlab_commands, read, run
from tests.site import ROOT

SLIP: Final = "\n\n[Подробнее](https://sud.gov.kz/)\n"
"""What only a page shows: nobody who hears it among other links knows where it leads."""


@dataclass(frozen=True, slots=True)
class World:
    """A checked-out project, and the servers that its target is."""

    project: Path
    web: Web
    server: Server


@pytest.fixture(scope="module")
def world(nginx: str, sshd: str, chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One project for all tests of this file, on main, with nothing deployed."""
    folder = tmp_path_factory.mktemp("world")
    root = folder / "srv"
    (root / "assets").mkdir(parents=True)
    with ssh_server(sshd, folder / "sshd") as server, web_server(nginx, root, folder / "nginx") as web:
        target = (
            f'[production]\nkind = "ssh"\naddress = "{web.address}"\nhost = "root@127.0.0.1"\npath = "{root}"\n'
            f'port = {server.port}\nhost_key = "{server.host_key}"\n'
        )
        yield World(check_out(folder / "project", target), web, server)


@pytest.fixture
def branch(world: World) -> Iterator[Path]:
    """The project on a branch that changes a story; main is as it was afterwards."""
    git(world.project, "switch", "--quiet", "--create", "story")
    half = world.project / ANNOUNCES / "ru.md"
    half.write_text(half.read_text(encoding="utf-8") + "\nДобавлена фраза.\n", encoding="utf-8")
    commit(world.project, "Change a story")
    yield world.project
    git(world.project, "reset", "--quiet", "--hard")
    git(world.project, "switch", "--quiet", "main")
    git(world.project, "branch", "--quiet", "-D", "story")


def finished(ended: Iterator[subprocess.CompletedProcess[str]]) -> list[str]:
    """Return what commands printed, all of which must have ended well."""
    outputs = []
    for done in ended:
        assert done.returncode == 0, f"{done.args}\n{done.stdout}\n{done.stderr}"
        outputs.append(done.stdout)
    return outputs


class TestMergeRequest:
    def test_on_github_is_checked_and_shown(self, branch: Path, tmp_path: Path) -> None:
        """Its stories are checked, shown as pages and pictures, and told in words on the page of the run."""
        summary = tmp_path / "summary.md"
        variables, commands = github_commands("stories", {"github.base_ref": "main"})
        finished(run(branch, commands, {**variables, "GITHUB_STEP_SUMMARY": str(summary)}))
        told = summary.read_text(encoding="utf-8")
        assert "## Материалдар тексерілді" in told
        assert "| изменён | 2026-11-18 " in told
        pictures = sorted((branch / "review-artifact" / "pictures").iterdir())
        assert [int.from_bytes(picture.read_bytes()[16:20], "big") for picture in pictures] == [1280, 360, 1280, 360]
        shown = branch / "review-artifact/pages/ru/press-releases/2026/briefing/index.html"
        assert "Добавлена фраза." in shown.read_text(encoding="utf-8")

    def test_on_gitlab_is_checked_and_shown(self, branch: Path) -> None:
        """The same, with the report of problems as GitLab reads it."""
        variables, commands = gitlab_commands("stories")
        finished(run(branch, commands, {**variables, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"}))
        assert json.loads((branch / "gl-code-quality-report.json").read_text(encoding="utf-8")) == []
        assert (branch / "review-artifact" / "summary.md").exists()

    def test_with_a_slip_does_not_pass(self, branch: Path) -> None:
        """A faulty story fails the check, and each forge is told path and line in its own format."""
        half = branch / ANNOUNCES / "ru.md"
        text = half.read_text(encoding="utf-8") + SLIP
        half.write_text(text, encoding="utf-8")
        line = text.splitlines().index(SLIP.strip()) + 1
        check = github_commands("stories", {"github.base_ref": "main"})[1][0]
        [done] = run(branch, [check], {})
        assert done.returncode == 1
        assert f"::error file={ANNOUNCES}/ru.md,line={line},title=" in done.stdout
        [done] = run(branch, gitlab_commands("stories")[1][-1:], {})
        assert done.returncode == 1
        issues = json.loads((branch / "gl-code-quality-report.json").read_text(encoding="utf-8"))
        places = {(issue["location"]["path"], issue["location"]["lines"]["begin"]) for issue in issues}
        assert (f"{ANNOUNCES}/ru.md", line) in places


class TestMain:
    def test_is_deployed_by_either_forge(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        """The commands bring main to the public, record it, and do nothing where a timer finds nothing due."""
        secrets = {"SSL_CERT_FILE": str(world.web.certificate), "DEPLOY_KEY": world.server.private_key}
        monkeypatch.setenv("SSL_CERT_FILE", str(world.web.certificate))
        due = "github.event_name == 'schedule' && '--due' || ''"
        for timed, sentence in (("", " shows "), ("--due", "Nothing is due")):
            filled = {"secrets.DEPLOY_KEY": world.server.private_key, due: timed}
            variables, commands = github_commands("deploy", filled)
            assert sentence in finished(run(world.project, commands, {**variables, **secrets}))[-1]
        variables, commands = gitlab_commands("deploy")
        assert " shows " in finished(run(world.project, commands, {**variables, **secrets}))[-1]
        with Visitor(world.web.address) as visitor:
            assert visitor.get("/ru/press-releases/2026/briefing/").status == 200
        remote = world.project.with_name("project.git")
        assert "published" in git(remote, "branch", "--list")
        assert world.server.private_key.splitlines()[1] not in git(remote, "log", "--all", "--patch")

    def test_links_are_asked_at_night(self, world: World) -> None:
        """The nightly commands run through, whatever other sites answer."""
        for commands in (github_commands("nightly", {})[1], gitlab_commands("nightly")[1]):
            assert "lead nowhere" in finished(run(world.project, commands, {}))[-1]


class TestFiles:
    def test_every_command_is_run_here_or_has_a_reason(self) -> None:
        """No command of a pipeline is left out silently: each job of each forge is one of those above."""
        assert set(read(GITHUB)["jobs"]) == {"stories", "code", "deploy", "nightly"}
        assert set(read(GITLAB)) - {"stages", "default"} == {"stories", "code", "deploy", "nightly"}
        code = github_commands("code", {})[1] + gitlab_commands("code")[1]
        assert set(code) <= set(ELSEWHERE)

    def test_hooks_run_commands_of_the_project(self, world: World) -> None:
        """Each hook before a commit is a command that exists; the one for stories runs and finds nothing wrong."""
        [local] = read(ROOT / ".pre-commit-config.yaml")["repos"]
        entries = {hook["id"]: hook["entry"] for hook in local["hooks"]}
        assert entries["code"] == "python3 tasks.py lint"  # .ci/run runs it
        finished(run(world.project, [entries["stories"]], {}))
        shutil.rmtree(world.project / ".git" / "hooks", ignore_errors=True)
        finished(run(world.project, ["python3 tasks.py hooks"], {}))
        assert (world.project / ".git" / "hooks" / "pre-commit").exists()
