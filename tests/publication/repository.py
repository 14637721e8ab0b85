"""A real repository with the small site's content, and what an editor and a deployment do with it."""

import os
import shutil
import subprocess
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from plugins.library.load import load
from plugins.publication.branch import find_branch
from plugins.publication.corrections import no_texts
from plugins.publication.record import PublishedRecord
from plugins.publication.recording import record_release
from plugins.publication.uphold import Upheld, uphold
from tests.publication.made import RELEASED
from tests.site import CONTENT, LANGUAGES, NOON, find_problems, lines_of, make_space, site_config

ALIMONY: Final = "courtroom/2026/2026-11-12-alimony"
BRIEFING: Final = "press-releases/2026/2026-11-18-briefing"
_NOBODY: Final = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Editor",
    "GIT_AUTHOR_EMAIL": "editor@court.example",
    "GIT_COMMITTER_NAME": "Editor",
    "GIT_COMMITTER_EMAIL": "editor@court.example",
}


def git(folder: Path, *words: str) -> str:
    """Return what git wrote in a folder; a failure is the test's."""
    done = subprocess.run(
        ["git", *words], cwd=folder, env={**os.environ, **_NOBODY}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"git {words}: {done.stderr}"
    return done.stdout.strip()


@dataclass(frozen=True, slots=True)
class Repository:
    """A working copy at ``top``."""

    top: Path

    @property
    def content(self) -> Path:
        """The folder of its stories."""
        return self.top / "content"

    def commit(self, said: str = "Edit") -> None:
        """Commit everything."""
        git(self.top, "add", "--all")
        git(self.top, "commit", "--quiet", "--allow-empty", "-m", said)

    def edit(self, half: str, was: str, now: str) -> None:
        """Change the words of a half and commit that."""
        path = self.content / half
        text = path.read_text(encoding="utf-8")
        assert was in text
        path.write_text(text.replace(was, now, 1), encoding="utf-8", newline="\n")
        self.commit()

    def remove(self, folder: str) -> None:
        """Delete a folder of content and commit that."""
        shutil.rmtree(self.content / folder)
        self.commit()

    def record(self) -> PublishedRecord | None:
        """Return the record as a check reads it."""
        branch = find_branch(self.content)
        return branch.read() if branch else None

    def upheld(self, at: datetime = NOON) -> Upheld:
        """Return the library as a build of that moment sees it."""
        branch = find_branch(self.content)
        files, texts = (branch.files(), branch.text) if branch else ({}, no_texts)
        return uphold(load(site_config(self.content, at)).library, LANGUAGES, files, texts)

    def publish(self, at: datetime = RELEASED) -> str | None:
        """Record the release of that moment, as deploying does once it is live; return the commit."""
        loaded = load(site_config(self.content, at))
        return record_release(self.content, make_space(replace(loaded, library=self.upheld(at).library), self.content))

    def problems(self, at: datetime = NOON) -> list[str]:
        """Return the report of a check at that moment."""
        branch = find_branch(self.content)
        files, texts = (branch.files(), branch.text) if branch else ({}, no_texts)
        return lines_of(find_problems(site_config(self.content, at), files, texts))

    def clone(self, folder: Path, *options: str) -> "Repository":
        """Return a clone of this repository, made over the file protocol, which alone can be shallow."""
        git(self.top, "clone", "--quiet", *options, f"file://{self.top}", str(folder))
        return Repository(folder)


def new_repository(folder: Path) -> Repository:
    """Return a repository with the small site, all of it in one commit."""
    shutil.copytree(CONTENT, folder / "content")
    git(folder, "init", "--quiet", "--initial-branch=main")
    repository = Repository(folder)
    repository.commit("Begin")
    return repository
