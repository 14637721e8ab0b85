"""The HTML standard, as the Nu checker reads it: every page of the built site is held against it.

The checker runs on Java 17 or newer.
"""

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from audit.packages import JUDGES
from audit.seldom import seldom_site
from bootstrap.parts import JAVA

CHECKER = JUDGES / "node_modules/vnu-jar/build/dist/vnu.jar"


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


def judge(output: Path) -> int:
    """Print what the checker finds in the pages below a folder, and in those that content seldom has.

    The exit code is 1 for an error and for a site without pages.
    """
    with seldom_site() as seldom:
        return max([report(examine(site), sum(1 for _ in site.rglob("*.html"))) for site in (output, seldom)])


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
