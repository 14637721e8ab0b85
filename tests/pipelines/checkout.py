"""A copy of the project as a pipeline checks it out: a small site in it, a remote behind it, its environment ready."""

import re
import shutil
import subprocess
import sysconfig
import venv
from pathlib import Path
from typing import Final

from tests.site import CONTENT, ROOT

ANNOUNCES: Final = "content/press-releases/2026/2026-11-18-briefing"


def git(folder: Path, *words: str) -> str:
    """Run git in a folder and return what it printed."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@court-news.example")
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def check_out(folder: Path, deploy: str) -> Path:
    """Return the working copy of a project whose targets are these; main is pushed to its remote."""
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in listed:
        if name and not name.startswith(("content/", "tests/")) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    shutil.copytree(CONTENT, folder / "content")
    for file in (*(folder / "content").rglob("*.md"), *(folder / "content").rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")  # samples are not for the public, and here all are
        file.write_text(re.sub(r"(?m)^ *sample: true\n", "", text), encoding="utf-8")
    (folder / "deploy.toml").write_text(deploy, encoding="utf-8")
    make_environment(folder)
    remote = folder.with_name(f"{folder.name}.git")
    git(ROOT, "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", str(remote))
    commit(folder, "Begin")
    git(folder, "push", "--quiet", "origin", "main")
    return folder


def commit(folder: Path, subject: str) -> None:
    """Commit everything."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", subject)


def make_environment(folder: Path) -> None:
    """Give the copy an environment with the packages of this one, so that nothing has to be installed."""
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
