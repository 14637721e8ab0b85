"""Notices in place of a story: one that was withdrawn, and an announcement that has expired and asked for one."""

from collections.abc import Iterator
from typing import Final

from plugins.domain.section import PAGES, SECTIONS, SectionId
from plugins.domain.story import Story
from plugins.domain.url import story_address
from plugins.domain.withdrawal import Withdrawal
from plugins.library.library import ARCHIVED
from plugins.pages.edition import Edition
from plugins.pages.family import Family, InEachLanguage, StoriesOf, once
from plugins.pages.notice_views import ExpiredView, WithdrawnView
from plugins.pages.page import Page, page_at


def _withdrawn(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the notice at the address of each story that was withdrawn. Nothing on it is the story's but its id."""
    for withdrawal in edition.library.withdrawals:
        address = withdrawal.address(edition.language)
        yield page_at(address, edition.language, "withdrawn.html", withdrawn_view(withdrawal, edition))


def withdrawn_view(withdrawal: Withdrawal, edition: Edition) -> WithdrawnView:
    """Return what readers of an edition are told of a withdrawal."""
    section = SectionId(withdrawal.place.partition("/")[0])
    known = section if section in SECTIONS else PAGES.id
    return WithdrawnView(withdrawal.id, known, withdrawal.day, withdrawal.reasons[edition.language])


def _expired(edition: Edition, folder: str) -> Iterator[Page]:
    """Yield the notice at the address of an announcement that has expired and asked for one."""
    story = edition.library.story(folder)
    yield page_at(story_address(story, edition.language), edition.language, "expired.html", _view(story, edition))


def _view(story: Story, edition: Edition) -> ExpiredView:
    return ExpiredView(
        id=story.id,
        section=story.section.id,
        title=story.half(edition.language).title,
        language=edition.foreign(story),
        moment=story.moment,
        expires=story.expires,
        sample=story.sample,
    )


WITHDRAWN: Final = Family("withdrawn", once, InEachLanguage(_withdrawn))
"""The notices in place of stories that were withdrawn."""

EXPIRED: Final = Family("expired", StoriesOf(ARCHIVED), InEachLanguage(_expired))
"""The notices in place of announcements that have expired."""
