"""What a run tells: the report of problems, and a few lines with counts and times."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.bilingual.numbers import format_number
from plugins.building.messages import displayed, messages, say, say_count
from plugins.building.standing import Said
from plugins.checks.report import FORMATS, Report, make_report
from plugins.checks.rules import RULES
from plugins.domain import notice
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.library.library import Library
from plugins.pages.views import Remark


@dataclass(frozen=True, slots=True)
class Counts:
    """What a build has to tell of itself: stories, pages of the site, and files that changed."""

    library: Library
    pages: int
    changed: int


def report_on(problems: Iterable[Problem], site: SiteConfig, language: Language | None = None) -> Report:
    """Return all problems as they are told, by default in the language of the settings."""
    return make_report(problems, messages(site, language), displayed(site.content))


def said_of(report: Report, site: SiteConfig) -> Said:
    """Return what is told of all problems, in the format of the settings."""
    counts = say_count(site, notice.ERRORS, report.errors), say_count(site, notice.WARNINGS, report.warnings)
    return _told(FORMATS[site.message_format](report), site, *counts)


def summary(counts: Counts, site: SiteConfig, seconds: float | None = None) -> Said:
    """Return what a build has done, and in how many seconds if that is known."""
    stories, public = counts.library.index, sum(map(counts.library.lists, counts.library.index))
    shown = say_count(site, notice.PUBLIC, public), say(site, notice.HIDDEN, count=len(stories) - public)
    changed = say_count(site, notice.CHANGED, counts.changed, folder=displayed(site.output))
    parts = [say_count(site, notice.PAGES, counts.pages), changed]
    if seconds is not None:
        parts.append(say(site, notice.SECONDS, seconds=format_number(round(seconds, 1), site.message_language)))
    return both(_told("", site, *shown), _told("", site, *parts))


def both(*said: Said) -> Said:
    """Return what was told one after the other."""
    return Said("".join(each.out for each in said), "".join(each.err for each in said))


def remarks_of(report: Report, language: Language) -> tuple[Remark, ...]:
    """Return the problems of a report as a preview shows them, and in which language."""
    return tuple(
        Remark(each.path, each.line, each.rule, RULES[each.rule].severity.value, report.sentence(each), language)
        for each in report.problems
    )


def _told(out: str, site: SiteConfig, *parts: str) -> Said:
    """Return a line for people behind what is for programs; it never goes into output that a program reads."""
    line = f"{', '.join(parts)}\n"
    return Said(out + line, "") if site.message_format == "text" else Said(out, line)
