"""What a run tells: the report of problems, and a few lines with counts and times."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.bilingual.numbers import format_number
from plugins.building.messages import messages, say, say_count
from plugins.checks.report import FORMATS, Report, make_report
from plugins.checks.rules import RULES
from plugins.domain import notice
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.library.library import Library
from plugins.pages.views import Remark


@dataclass(frozen=True, slots=True)
class Counts:
    """What a build has to tell of itself: stories, pages of the site, and files that changed."""

    library: Library
    pages: int
    changed: int


def print_report(problems: Iterable[Problem], site: SiteConfig) -> Report:
    """Print all problems in the format and language of the settings, and return them."""
    report = make_report(problems, messages(site), _displayed(site.content))
    sys.stdout.write(FORMATS[site.message_format](report))
    _tell(site, say_count(site, notice.ERRORS, report.errors), say_count(site, notice.WARNINGS, report.warnings))
    sys.stdout.flush()
    return report


def print_summary(counts: Counts, seconds: float, site: SiteConfig) -> None:
    """Print what a build has done."""
    stories, public = counts.library.index, sum(map(counts.library.lists, counts.library.index))
    _tell(site, say_count(site, notice.PUBLIC, public), say(site, notice.HIDDEN, count=len(stories) - public))
    _tell(
        site,
        say_count(site, notice.PAGES, counts.pages),
        say_count(site, notice.CHANGED, counts.changed, folder=_displayed(site.output)),
        say(site, notice.SECONDS, seconds=format_number(round(seconds, 1), site.message_language)),
    )


def remarks_of(report: Report) -> tuple[Remark, ...]:
    """Return the problems of a report as a preview shows them."""
    return tuple(
        Remark(each.path, each.line, each.rule, RULES[each.rule].severity.value, report.sentence(each))
        for each in report.problems
    )


def _tell(site: SiteConfig, *parts: str) -> None:
    """Print a line for people; never into output that a program reads."""
    print(", ".join(parts), file=sys.stdout if site.message_format == "text" else sys.stderr)


def _displayed(path: Path) -> str:
    """Return a path as somebody in the current folder would type it."""
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return shown.as_posix()
