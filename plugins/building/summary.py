"""What a run tells: the report of problems, and a few lines with counts and times."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from plugins.bilingual.catalogues import catalogue
from plugins.checks.report import FORMATS, Report, make_report
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.library.library import Library

DOMAIN = "problems"
TRANSLATIONS = Path(__file__).resolve().parents[1] / "checks" / "translations"


class Written(Protocol):
    """What a writer knows of its work: how many pages there are, and how many files changed."""

    pages: int
    changed: int


def print_report(problems: Iterable[Problem], site: SiteConfig) -> Report:
    """Print all problems in the format and language of the settings, and return them."""
    messages = catalogue(TRANSLATIONS, DOMAIN, site.message_language, site.cache / "catalogues")
    report = make_report(problems, messages, _displayed(site.content))
    sys.stdout.write(FORMATS[site.message_format](report))
    if report.problems:
        _tell(f"{report.errors} errors, {report.warnings} warnings", site)
    sys.stdout.flush()
    return report


def print_summary(library: Library, written: Written, report: Report, seconds: float, site: SiteConfig) -> None:
    """Print what a build has done."""
    waiting = len(library.stories) - len(library.public)
    _tell(f"{len(library.public)} stories public, {waiting} not yet or no longer", site)
    _tell(f"{written.pages} pages, {written.changed} files changed in {_displayed(site.output)}, {seconds:.1f} s", site)


def _tell(line: str, site: SiteConfig) -> None:
    """Print a line for people; never into output that a program reads."""
    print(line, file=sys.stdout if site.message_format == "text" else sys.stderr)


def _displayed(path: Path) -> str:
    """Return a path as somebody in the current folder would type it."""
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return shown.as_posix().replace(os.sep, "/")
