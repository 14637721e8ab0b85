"""Builds of the small site, as a command line would start them."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.site import CONTENT, ROOT

MOMENT: Final = "2026-11-21T12:00"


def run(
    *words: str, content: Path = CONTENT, output: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a task of the project on a content folder and return how it ended."""
    command = [sys.executable, str(ROOT / "tasks.py"), *words, f"--content={content}", f"--output={output}"]
    surroundings = {**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})}
    return subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, encoding="utf-8", check=False
    )


def build(
    output: Path,
    *words: str,
    at: str = MOMENT,
    content: Path = CONTENT,
    environment: Mapping[str, str] | None = None,
) -> Path:
    """Build the small site at a moment and return its folder; a failure is the test's."""
    ended = run("build", f"--at={at}", *words, content=content, output=output, environment=environment)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return output


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, the search index included."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
