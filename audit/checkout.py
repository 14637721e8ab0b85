"""A copy of the project as a pipeline checks it out: a remote behind it, its environment ready."""

import re
import shutil
import subprocess
import sysconfig
import venv
from pathlib import Path
from typing import Final

from plugins.publication.git import git as run

ROOT: Final = Path(__file__).resolve().parents[1]
_LEFT_OUT: Final = ("content/", "tests/")


def git(folder: Path, *words: str) -> str:
    """Run git in a folder, as somebody, and return what it printed."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@court-news.example")
    return run(folder, *who, *words).decode()


def copy_project(folder: Path) -> None:
    """Copy the project as it lies here, without content and tests, and give the copy its environment."""
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in listed:
        if name and not name.startswith(_LEFT_OUT) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    make_environment(folder)


def make_public(content: Path) -> None:
    """Let samples be for the public, which sees none otherwise."""
    for file in (*content.rglob("*.md"), *content.rglob("*.yaml")):
        before = file.read_text(encoding="utf-8")
        after = re.sub(r"(?m)^ *sample: true\n", "", before)
        if after != before:
            file.write_text(after, encoding="utf-8")


def push_all(folder: Path) -> Path:
    """Make the copy a repository with one commit, and return the remote that has it on main."""
    remote = folder.with_name(f"{folder.name}.git")
    git(ROOT, "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", str(remote))
    commit(folder, "Begin")
    git(folder, "push", "--quiet", "--set-upstream", "origin", "main")
    return remote


def commit(folder: Path, subject: str) -> None:
    """Commit everything."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", subject)


def make_environment(folder: Path) -> None:
    """Give a copy an environment with the packages of this one, so that nothing has to be installed."""
    venv.EnvBuilder(symlinks=True).create(folder / ".venv")
    python = folder / ".venv" / "bin" / "python"
    inside = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    (Path(inside.stdout.strip()) / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    stamp = "from bootstrap import environment as e; e.write_stamp({e.seal(e.RUNTIME), e.seal(e.DEVELOPMENT)})"
    subprocess.run([python, "-c", stamp], cwd=folder, check=True)
