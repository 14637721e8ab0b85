"""What a card says."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.bilingual.dates import format_date
from plugins.domain.section import BIOGRAPHIES, COURTROOM, JUDGE_DAY, NEWS, PRESS_RELEASES, SectionId
from plugins.domain.story import Story
from plugins.pages.edition import Edition

Gettext = Callable[[str], str]
"""What turns an English message of the theme into the language of a card."""

KINDS: Final[Mapping[SectionId, str]] = {
    PRESS_RELEASES.id: "Press release",
    COURTROOM.id: "From the courtroom",
    JUDGE_DAY.id: "A judge's day",
    NEWS.id: "News item",
    BIOGRAPHIES.id: "Biography",
}
"""What one story of a section is called; only these sections have cards of their own."""

SECTIONS: Final = ("Press releases", "From the courtroom", "A judge's day")
"""What the site's own card names."""

_SPACES: Final = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a card as plain text, without signs that have no shape.

    ``brand`` is the site's name, empty on the site's own card, where it is the title. ``note`` explains the title.
    ``facts`` begin with the kind of the story. ``state`` is a word of warning, such as that a story is invented.
    """

    title: str
    brand: str = ""
    note: str = ""
    facts: tuple[str, ...] = ()
    state: str = ""


def story_words(story: Story, edition: Edition, gettext: Gettext) -> Words:
    """Return the words for the half of a story in the language of the edition."""
    half = story.half(edition.language)
    region = edition.region(story.region, story)
    facts = (
        gettext(KINDS[story.section.id]),
        region.text if region else "",
        format_date(story.moment, edition.language) if story.moment else "",
    )
    return Words(
        title=clean(half.title),
        brand=gettext("Court news"),
        note=clean(half.position),
        facts=tuple(filter(None, facts)),
        state=gettext("Sample") if story.sample else "",
    )


def site_words(gettext: Gettext) -> Words:
    """Return the words for all pages that have no card of their own."""
    owner = gettext("Press service of the courts of Kazakhstan")
    return Words(title=gettext("Court news"), note=owner, facts=tuple(map(gettext, SECTIONS)))


def clean(text: str) -> str:
    """Return text on one line, with one space where there were spaces or controls; no-break spaces stay."""
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip(" ") if text else ""
