"""What goes out, as a commit has it: a release is named by its commit, and holds nothing else."""

from itertools import groupby
from pathlib import Path
from typing import Final

from plugins.deployment.fault import DeployError, listed
from plugins.deployment.programs import require
from plugins.publication.git import NOTHING, GitFailed, git, has_git, said

BUILT_OF: Final = ("theme", "plugins", "pelicanconf.py", "publishconf.py", "requirements.lock")
"""What decides, beside the stories, what a site looks like."""


def commit(root: Path) -> str:
    """Return the commit that is checked out, all zeros where there is none."""
    return (has_git() and said(root, "rev-parse", "HEAD")) or NOTHING


def refuse_uncommitted(*places: Path) -> None:
    """Raise DeployError where what a site is built of is not as a commit has it.

    The release is named by its commit, and the record would tell of texts that none has.
    """
    folders = groupby(sorted(places), lambda place: place.parent)
    lines = [line for folder, some in folders for line in _changed(folder, [place.name for place in some])]
    if changed := sorted(line[3:] for line in lines):
        cure = "Nothing was changed. Commit this, or take it back, and deploy again."
        raise DeployError(f"Not committed yet:{listed(changed)}\n{cure}")


def _changed(folder: Path, names: list[str]) -> list[str]:
    """Return what git says of each file at some places in a folder that is new, changed or gone."""
    require("git")
    try:
        told = git(folder, "-c", "core.quotepath=off", "status", "--porcelain", "--", *names)
    except GitFailed as failed:
        raise DeployError(
            f"What goes out is recorded, and git cannot tell what of {folder} is committed: {failed}\n"
            "Nothing was changed. Deploy from a clone of the repository."
        ) from failed
    return told.decode(errors="replace").splitlines()
