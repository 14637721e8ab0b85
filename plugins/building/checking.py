"""A check of everything: content as the public gets it, and the pages of all stories, also of those that are to come.

A story that waits for its minute has no page before. What is wrong with the page has to be known before: at that
minute nobody is there to mend it, and a build that stops holds back every other story.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from bootstrap.command_line import SPARED
from plugins.building.builds import folder_of
from plugins.building.plugin import NewsPelican, settings_with
from plugins.building.summary import report_on
from plugins.checks.report import Report
from plugins.checks.rules import is_error
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.problem import Problem

PAGES: Final = "checked"
"""The folder, among what builds of this content leave, in which the pages are made."""


def check_all(overrides: Overrides) -> tuple[Report, SiteConfig]:
    """Return all that is wrong, and the settings that say how it is told; SystemExit where the site cannot be made."""
    content = NewsPelican(settings_with(overrides))
    report = content.check()
    found = _elsewhere(_of_pages(overrides), report.problems)
    return report_on((*report.problems, *found), content.site), content.site


def _of_pages(overrides: Overrides) -> tuple[Problem, ...]:
    """Return what is wrong with pages, of a preview: it shows every story."""
    settings = settings_with(replace(overrides, without=frozenset(SPARED)))
    settings["OUTPUT_PATH"] = str(folder_of(settings["SITE"]) / PAGES)
    settings["SITE"] = replace(settings["SITE"], preview=True)
    return NewsPelican(settings).make().of_pages


def _elsewhere(found: Iterable[Problem], known: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems of stories whose content has no error: what follows from one is not another one."""
    faulty = set(map(_story, filter(is_error, known)))
    return (each for each in found if _story(each) not in faulty)


def _story(problem: Problem) -> str:
    return str(PurePosixPath(problem.path).parent)
