"""Reviews a branch: builds its preview, in which hidden and faulty stories are seen too, and shows what it changes."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plugins.building.plugin import NewsPelican, settings_with
from plugins.building.summary import report_on
from plugins.checks.report import Report
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.story import Story
from plugins.domain.url import story_address
from plugins.library.library import Library
from review.artifact import PICTURES, keep_pages, write_front
from review.changes import NoBase, changed_stories
from review.pictures import take_pictures
from review.summary import Reviewed, summarise

MOST: int = 12
"""So many stories are shown as pictures; the summary names all."""


def review(base: str, folder: Path, overrides: Overrides) -> int:
    """Write what the branch changes against ``base`` into a folder; the code is 2 where git does not know the base.

    Problems do not fail a review: checking does, and the review is what explains them.
    """
    site, library, report = _preview(folder.with_name(f"{folder.name}-site"), overrides)
    try:
        changes = changed_stories(site.root, site.content.relative_to(site.root).as_posix(), base)
    except NoBase as error:
        print(f"--base {base}: {error}", file=sys.stderr)
        return 2
    reports = {language: report_on(report.problems, site, language) for language in site.languages}
    reviewed = [Reviewed(change, _story(library, change.folder)) for change in changes]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shown = keep_pages(site.output, _addresses(reviewed[:MOST], site), folder)
    pictures = take_pictures(site.output, shown, folder / PICTURES) if shown else []
    write_front(folder, summarise(reviewed, reports), pictures)
    print(f"{len(reviewed)} stories changed, {len(shown)} pages and {len(pictures)} pictures in {folder}")
    return 0


def _preview(output: Path, overrides: Overrides) -> tuple[SiteConfig, Library, Report]:
    settings = settings_with(replace(overrides, output=output))
    settings["SITE"] = replace(settings["SITE"], preview=True)
    pelican = NewsPelican(settings)
    made = pelican.make()
    made.said.tell()
    return pelican.site, pelican.context["library"], made.report


def _story(library: Library, folder: str) -> Story | None:
    return next((story for story in library.stories if story.folder == folder), None)


def _addresses(reviewed: Sequence[Reviewed], site: SiteConfig) -> Iterator[str]:
    for each in reviewed:
        if each.story:
            yield from (story_address(each.story, language) for language in site.languages)
