"""All judges over one built site."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from audit import accessibility, observatory, packages, standard
from audit.packages import JUDGES
from bootstrap.parts import CHROMIUM, JAVA, NGINX, Part, find_chromium


@dataclass(frozen=True, slots=True)
class Judge:
    """Who judges by what, the part of the system that they need, and how they come to their exit code."""

    measure: str
    part: Part
    find: Callable[[], str | None]
    judge: Callable[[Path], int]

    def missing(self) -> list[Part]:
        """Name the parts without which the judge cannot come."""
        return [*([] if self.find() else [self.part]), *packages.missing(JUDGES)]


ALL: Final = (
    Judge("the HTML standard", JAVA, JAVA.find, standard.judge),
    Judge("WCAG", CHROMIUM, find_chromium, accessibility.judge),
    Judge("the HTTP Observatory", NGINX, NGINX.find, observatory.judge),
)


def audit(output: Path) -> int:
    """Print what every judge finds in the site and give the worst of their exit codes.

    A judge who cannot come is told, and is a failure under CI=true.
    """
    return max([hear(judge, output) for judge in ALL])


def hear(judge: Judge, output: Path) -> int:
    """Let one judge print their findings and give their exit code."""
    if missing := judge.missing():
        cures = "; ".join(f"{part.name} ({part.cure})" for part in missing)
        print(f"The pages were not held against {judge.measure}. Missing: {cures}.", file=sys.stderr)
        return int(os.environ.get("CI") == "true")
    if not packages.install(JUDGES):
        print("npm did not install the judges; its reason stands above.", file=sys.stderr)
        return 1
    return judge.judge(output)
