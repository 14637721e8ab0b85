"""The project as a pipeline checks it out, with the small site in it."""

import shutil
from pathlib import Path
from typing import Final

from audit.checkout import copy_project, make_public, push_all
from tests.site import CONTENT

ANNOUNCES: Final = "content/press-releases/2026/2026-11-18-briefing"


def check_out(folder: Path, deploy: str) -> Path:
    """Return the working copy of a project whose targets are these; main is pushed to its remote."""
    copy_project(folder)
    shutil.copytree(CONTENT, folder / "content")
    make_public(folder / "content")
    (folder / "deploy.toml").write_text(deploy, encoding="utf-8")
    push_all(folder)
    return folder
