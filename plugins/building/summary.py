"""What a run tells: the report of problems, and a few lines with counts and times."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from plugins.bilingual.numbers import format_number
from plugins.building.messages import messages, say, say_count
from plugins.checks.report import FORMATS, Report, make_report
from plugins.domain import notice
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.library.library import Library


class Written(Protocol):
    """What a writer knows of its work: how many pages there are, and how many files changed."""

    pages: int
    changed: int


def print_report(problems: Iterable[Problem], site: SiteConfig) -> Report:
    """Print all problems in the format and language of the settings, and return them."""
    report = make_report(problems, messages(site), _displayed(site.content))
    sys.stdout.write(FORMATS[site.message_format](report))
    _tell(site, say_count(site, notice.ERRORS, report.errors), say_count(site, notice.WARNINGS, report.warnings))
    sys.stdout.flush()
    return report


def print_summary(library: Library, written: Written, seconds: float, site: SiteConfig) -> None:
    """Print what a build has done."""
    public = len(library.public)
    _tell(site, say_count(site, notice.PUBLIC, public), say(site, notice.HIDDEN, count=len(library.stories) - public))
    _tell(
        site,
        say_count(site, notice.PAGES, written.pages),
        say_count(site, notice.CHANGED, written.changed, folder=_displayed(site.output)),
        say(site, notice.SECONDS, seconds=format_number(round(seconds, 1), site.message_language)),
    )


def _tell(site: SiteConfig, *parts: str) -> None:
    """Print a line for people; never into output that a program reads."""
    print(", ".join(parts), file=sys.stdout if site.message_format == "text" else sys.stderr)


def _displayed(path: Path) -> str:
    """Return a path as somebody in the current folder would type it."""
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return shown.as_posix()
