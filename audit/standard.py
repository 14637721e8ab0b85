"""The HTML standard, as the Nu checker reads it: every page of the built site is held against it.

The checker comes from npm at the version and hash of package-lock.json, and runs on Java 17 or newer.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from bootstrap.parts import JAVA, NPM

FOLDER = Path(__file__).parent
CHECKER = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One message of the checker. ``grade`` is error, warning or info; lines and columns count from 1."""

    path: str
    line: int
    column: int
    grade: str
    message: str

    def __str__(self) -> str:
        """Give the form that editors and reviews can follow: path, line, column, sentence."""
        return f"{self.path}:{self.line}:{self.column}: {self.grade}: {self.message}"


def audit(output: Path) -> int:
    """Print what the checker finds in the pages of ``output`` and give the exit code.

    It is 1 for an error, for a site without pages, and under CI=true for a judge who cannot come.
    """
    missing = [part for part in (JAVA, *(() if is_installed() else (NPM,))) if not part.find()]
    if missing:
        cures = "; ".join(f"{part.name} ({part.cure})" for part in missing)
        print(f"The pages were not held against the HTML standard. Missing: {cures}.", file=sys.stderr)
        return int(os.environ.get("CI") == "true")
    if not is_installed() and subprocess.run([str(NPM.find()), "ci"], cwd=FOLDER, check=False).returncode:
        print("npm did not install the Nu checker; its reason stands above.", file=sys.stderr)
        return 1
    return report(examine(output), pages=sum(1 for _ in output.rglob("*.html")))


def is_installed() -> bool:
    """Say whether node_modules holds what the lock names; npm notes there what it has installed."""
    note = FOLDER / "node_modules/.package-lock.json"
    return note.exists() and CHECKER.exists() and read_packages(note) == read_packages(FOLDER / "package-lock.json")


def read_packages(lock: Path) -> dict[str, str]:
    """Give the hash of each package in a lock of npm."""
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {name: package["integrity"] for name, package in packages.items() if name}


def examine(output: Path) -> list[Finding]:
    """Let the checker read every page below the folder."""
    command = [str(JAVA.find()), "-jar", str(CHECKER), "--format", "json", "--stdout", "--skip-non-html", str(output)]
    reads_any_path = {**os.environ, "LC_ALL": "C.UTF-8"}
    printed = subprocess.run(command, env=reads_any_path, stdout=subprocess.PIPE, check=False).stdout
    return sorted(read_findings(json.loads(printed)["messages"], output))


def read_findings(messages: Iterable[dict[str, Any]], output: Path) -> Iterator[Finding]:
    """Turn the checker's messages into findings whose paths start below the folder of the site."""
    for message in messages:
        path = Path(url2pathname(urlsplit(message.get("url", "")).path))
        yield Finding(
            path=path.relative_to(output).as_posix() if path.is_relative_to(output) else path.as_posix(),
            line=message.get("lastLine", 1),
            column=message.get("firstColumn", 1),
            grade=message.get("subType", message["type"]) if message["type"] == "info" else "error",
            message=message["message"],
        )


def report(findings: list[Finding], pages: int) -> int:
    """Print errors and warnings and their count; 1 if there is an error, or nothing to judge."""
    told = [finding for finding in findings if finding.grade != "info"]
    errors = sum(finding.grade == "error" for finding in told)
    print(*told, f"{pages} pages: {errors} errors, {len(told) - errors} warnings of the HTML standard", sep="\n")
    return int(errors > 0 or pages == 0)
