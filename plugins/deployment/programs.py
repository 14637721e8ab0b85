"""The programs of this machine that a deploy calls."""

import shutil

from plugins.deployment.fault import DeployError


def require(*programs: str) -> None:
    """Raise DeployError for the first of these that is not here; each is a name, or a path."""
    for program in programs:
        if shutil.which(program) is None:
            raise DeployError(
                f'The program "{program}" is not on this machine. Nothing was changed. '
                "Install it, or mend its name in deploy.toml, and run the same command again."
            )
