"""Git as a program: one command, its bytes, and what it said when it failed."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

AUTHOR: Final = ("Court news", "publication@court-news.example")
"""Who commits what a program writes: name and address."""
NOTHING: Final = "0" * 40
"""What git calls a commit that is not there."""
_QUIET: Final = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}


class GitFailed(Exception):
    """A command of git ended with a code; the text is what it said."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(said.strip())
        self.code = code


def has_git() -> bool:
    """True when git is on this machine."""
    return shutil.which("git") is not None


def git(folder: Path, *words: str, data: bytes = b"") -> bytes:
    """Return what a command of git wrote; GitFailed if it failed. Git is never left to ask for a password."""
    program = shutil.which("git") or "git"
    done = subprocess.run(
        [program, *words], cwd=folder, input=data, env={**os.environ, **_QUIET}, capture_output=True, check=False
    )
    if done.returncode:
        raise GitFailed(done.returncode, done.stderr.decode(errors="replace"))
    return done.stdout


def read_files(commit: str, paths: Iterable[str], ask: Callable[[bytes], bytes]) -> dict[str, bytes]:
    """Return files of a commit, those that are there, all from one process.

    ``ask`` gives its argument to ``git cat-file --batch`` and returns the answer. No path has a line break.
    """
    wanted, found = list(paths), {}
    answer, place = ask("".join(f"{commit}:{path}\n" for path in wanted).encode()), 0
    for path in wanted:
        end = answer.index(b"\n", place)
        head, place = answer[place:end], end + 1
        if not head.endswith(b" missing"):
            size = int(head.split()[-1])
            found[path] = answer[place : place + size]
            place += size + 1
    return found


def said(folder: Path, *words: str) -> str:
    """Return the words that a command of git wrote; empty if it failed."""
    try:
        return git(folder, *words).decode().strip()
    except GitFailed:
        return ""
