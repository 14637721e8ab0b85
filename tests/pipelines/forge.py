"""What a forge does with a pipeline: it reads the file, fills in its variables, and runs the commands in order."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from tests.site import ROOT

GITHUB: Final = ROOT / ".github" / "workflows" / "publish.yml"
GITLAB: Final = ROOT / ".gitlab-ci.yml"
_EXPRESSION: Final = re.compile(r"\$\{\{ (.*?) \}\}")

ELSEWHERE: Final = {
    ".ci/run": "runs these tests",
    "sudo .ci/run": "runs these tests",
    "python3 tasks.py supply": "asks PyPI, which is outside of this machine",
    "apt-get update -qq && apt-get install -qq --no-install-recommends openssh-client rsync": "installs what is here",
}
"""Commands that are not run here, each with the reason."""


def read(file: Path) -> dict[str, Any]:
    """Return what a pipeline's file says."""
    said: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return said


def github_commands(job: str, expressions: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return the variables and the commands of a job; a KeyError for an expression that nobody filled in."""
    said = read(GITHUB)["jobs"][job]

    def fill(text: str) -> str:
        return _EXPRESSION.sub(lambda match: expressions[match[1]], text)

    variables = {name: fill(str(value)) for name, value in said.get("env", {}).items()}
    return variables, [fill(step["run"]) for step in said["steps"] if "run" in step]


def gitlab_commands(job: str) -> tuple[dict[str, str], list[str]]:
    """Return the variables and the commands of a job."""
    said = read(GITLAB)[job]
    return {name: str(value) for name, value in said.get("variables", {}).items()}, said["script"]


def run(folder: Path, commands: list[str], variables: Mapping[str, str]) -> Iterator[subprocess.CompletedProcess[str]]:
    """Run commands as forges do, each in a shell that ends at the first failure."""
    surroundings = {
        name: value for name, value in os.environ.items() if name not in {"CI", "VIRTUAL_ENV", "PYTHONPATH"}
    }
    for command in commands:
        if command not in ELSEWHERE:
            yield subprocess.run(
                ["bash", "-e", "-o", "pipefail", "-c", command],
                cwd=folder,
                env={**surroundings, **variables, "PYTHONUTF8": "1"},
                capture_output=True,
                text=True,
                check=False,
            )
