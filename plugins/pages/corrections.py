"""The page of corrections: what was wrong on the site and what is right, the newest first."""

from collections.abc import Iterator
from typing import Final

from plugins.domain.story import Story
from plugins.domain.url import story_address
from plugins.pages.edition import Edition
from plugins.pages.family import Family, InEachLanguage, once
from plugins.pages.feeds import correction_feed
from plugins.pages.notice_views import Corrected, CorrectionsView
from plugins.pages.page import Page, page_at
from plugins.pages.views import Link


def _corrections(edition: Edition, _: str) -> Iterator[Page]:
    """Yield the page that tells every correction of meaning of an edition."""
    feed = correction_feed(edition)
    view = CorrectionsView(corrected(edition), feed)
    yield page_at(feed.address, edition.language, "corrections.html", view)


def corrected(edition: Edition) -> tuple[Corrected, ...]:
    """Return the corrections of all public dated stories in the edition's language, the newest day first."""
    dated = edition.library.dated
    stories = (dated[place] for place, each in enumerate(dated.entries) if each.corrected)
    told = [entry for story in stories for entry in _entries(story, edition)]
    return tuple(sorted(told, key=lambda entry: (-entry.correction.day.toordinal(), entry.link.address, -entry.number)))


def _entries(story: Story, edition: Edition) -> Iterator[Corrected]:
    if edition.language in story.halves:
        half = story.halves[edition.language]
        link = Link(story_address(story, edition.language), half.title)
        for number, correction in enumerate(half.told, start=1):
            yield Corrected(story.id, link, story.section.id, number, correction, story.moment, story.sample)


CORRECTIONS: Final = Family("corrections", once, InEachLanguage(_corrections))
"""The page of corrections of each language."""
