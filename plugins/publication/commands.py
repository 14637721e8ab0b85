"""The commands around publishing, each returning its exit code: what is ahead, moving, withdrawing, recording."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from plugins.building.messages import explain, say
from plugins.building.plugin import NewsPelican, settings_with
from plugins.building.summary import said_of
from plugins.domain import notice
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.language import Language
from plugins.domain.notice import Refusal
from plugins.library.library import Library
from plugins.library.load import load
from plugins.publication import schedule as ahead
from plugins.publication.branch import BRANCH, find_branch
from plugins.publication.postponing import find_story, parse_destination
from plugins.publication.postponing import move as postpone
from plugins.publication.record import PublishedRecord
from plugins.publication.recording import record_release, refuse_ahead
from plugins.publication.withdrawing import all_withdrawals, list_withdrawal

SENTENCES: Final = {
    ahead.PUBLISHED: notice.WILL_PUBLISH,
    ahead.EXPIRED: notice.WILL_EXPIRE,
    ahead.TRANSLATION: notice.TRANSLATION_PASSES,
    ahead.NEWS: notice.NEWS_PASSES,
    ahead.SECURITY: notice.SECURITY_MOVES,
    ahead.STATEMENT: notice.STATEMENT_MOVES,
}
"""What is said of each reason why the site changes by itself."""


def schedule(overrides: Overrides, count: int, form: str) -> int:
    """Print the next moments, so many of them, at which a build would change the site."""
    site, library, _ = _read(overrides)
    moments = ahead.grouped(ahead.changes(library, site.languages), count)
    if form == "json":
        sys.stdout.write(ahead.to_json(moments))
        return 0
    for moment, changes in moments:
        words = "; ".join(f"{change.subject}: {say(site, SENTENCES[change.reason])}" for change in changes)
        print(f"{moment:%Y-%m-%d %H:%M}  {words}")
    return 0


def move(story: str, to: str, overrides: Overrides) -> int:
    """Move a story that is not public yet to another day and print what changed; the code is 2 if it cannot be."""

    def work(site: SiteConfig, library: Library, record: PublishedRecord | None) -> list[str]:
        return postpone(find_story(library, story), parse_destination(to), library, record, site.content)

    return _told(work, overrides)


def withdraw(story: str, reasons: Mapping[str, str], overrides: Overrides) -> int:
    """Put a story on the list of withdrawals and print its path; the code is 2 if it cannot be put there."""

    def work(site: SiteConfig, library: Library, record: PublishedRecord | None) -> list[str]:
        words = {Language(key): reason for key, reason in reasons.items()}
        return [list_withdrawal(find_story(library, story), words, library, record, site.content)]

    return _told(work, overrides)


def record(overrides: Overrides) -> int:
    """Record the release that has gone live; the code is 1 if that fails or the content has errors."""
    pelican = NewsPelican(settings_with(overrides))
    site = pelican.site
    try:
        refuse_ahead(site.at)
        report = pelican.check()
        said_of(report, site).tell()
        if report.errors:
            return 1
        commit = record_release(site.content, pelican.context["space"])
    except Refusal as refusal:
        print(explain(site, refusal), file=sys.stderr)
        return 1
    print(say(site, notice.RECORDED if commit else notice.RECORDED_BEFORE, branch=BRANCH, commit=commit))
    return 0


def _read(overrides: Overrides) -> tuple[SiteConfig, Library, PublishedRecord | None]:
    """Return the settings, the library with its withdrawals, and what has gone out; nothing is checked or built."""
    site: SiteConfig = settings_with(overrides)["SITE"]
    try:
        branch = find_branch(site.content)
        known = branch.read() if branch else None
    except Refusal as refusal:
        raise SystemExit(explain(site, refusal)) from None
    library = load(site).library
    return site, replace(library, withdrawals=all_withdrawals(library.withdrawals, known)), known


def _told(work: Callable[[SiteConfig, Library, PublishedRecord | None], Iterable[str]], overrides: Overrides) -> int:
    """Print what some work changed, or why it was refused."""
    site, library, known = _read(overrides)
    try:
        for path in work(site, library, known):
            print(path)
    except Refusal as refusal:
        print(explain(site, refusal), file=sys.stderr)
        return 2
    return 0
