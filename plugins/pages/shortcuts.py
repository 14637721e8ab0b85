"""Pages that lead on: the short address of each story, and old addresses of stories that have moved."""

from collections.abc import Iterator
from typing import Final

from plugins.domain.language import Language
from plugins.domain.section import SECTIONS
from plugins.domain.story import Half, Story
from plugins.domain.url import old_path, short_address, story_address
from plugins.front_matter.fields import NAME, TITLE
from plugins.library.library import ARCHIVED
from plugins.pages.edition import Edition
from plugins.pages.family import WHOLE, Editions, Family, InEachLanguage
from plugins.pages.notice_views import MovedView, ShortView
from plugins.pages.notices import withdrawn_view
from plugins.pages.page import Page, page_at
from plugins.pages.views import Link
from plugins.publication.rerouting import redirects_to


def _lists(editions: Editions) -> Iterator[str]:
    """Yield the lists that have every story once, and the whole site for what was withdrawn.

    A page for each story is little work, so that it is done for a month at a time. It stands in no frame, so that it is
    made anew with another stylesheet: made with the story, it would have that made anew, too.
    """
    yield WHOLE
    yield ARCHIVED
    yield from (f"section/{section.id}" for section in SECTIONS.values() if not section.dated)
    yield from (f"month/{month}" for month in editions[0].library.lists_named("month/"))


def _shorts(editions: Editions, name: str) -> Iterator[Page]:
    """Yield the page of each short address: the story in every language that it can be read in, or its withdrawal."""
    if name:
        yield from (_of_story(story, editions) for story in editions[0].library.listed(name))
    else:
        yield from _of_withdrawals(editions)


def _of_story(story: Story, editions: Editions) -> Page:
    languages = [edition.language for edition in editions if edition.language in story.halves]
    links = tuple([_link(story, language) for language in languages])
    sources = tuple([_source(story.halves[language]) for language in languages])
    return _short(ShortView(story.id, links, sources), editions[0], story)


def _of_withdrawals(editions: Editions) -> Iterator[Page]:
    for withdrawal in editions[0].library.withdrawals:
        links = tuple(Link(withdrawal.address(each.language), "", each.language) for each in editions)
        notices = tuple(withdrawn_view(withdrawal, edition) for edition in editions)
        yield _short(ShortView(withdrawal.id, links, notices=notices), editions[0])


def _short(view: ShortView, edition: Edition, story: Story | None = None) -> Page:
    return page_at(short_address(view.id), edition.language, "short.html", view, edition.share_card(story))


def _link(story: Story, language: Language) -> Link:
    return Link(story_address(story, language), story.halves[language].title, language)


def _source(half: Half) -> str:
    return f"{half.path}:{half.line((NAME if half.name else TITLE).name)}"


def _aliased(editions: Editions) -> list[str]:
    return [entry.folder for entry in editions[0].library.public.entries if entry.aliased]


def _moved(edition: Edition, folder: str) -> Iterator[Page]:
    """Yield a page at each old address that leads to an edition's story, for hosts that know no redirects."""
    for redirect in redirects_to(edition.library.story(folder), edition.config.languages):
        if redirect.language == edition.language:
            path = old_path(redirect.source)
            yield Page(path, edition.language, "moved.html", MovedView(redirect.target, redirect.source))


SHORT: Final = Family("short", _lists, _shorts)
"""The short address of each story."""

MOVED: Final = Family("moved", _aliased, InEachLanguage(_moved))
"""The old addresses of each story that has any."""
