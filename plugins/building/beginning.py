"""The beginning of a story: its folder and its halves, ready to be written."""

import sys
from collections.abc import Mapping
from datetime import date, datetime

from plugins.bilingual.transliteration import romanise
from plugins.building.messages import displayed, explain, messages
from plugins.building.plugin import settings_with
from plugins.domain import notice
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.date import KAZAKHSTAN, parse_date
from plugins.domain.language import Language
from plugins.library.load import load
from plugins.library.new import Unusable, Words, make_draft, new_id, write_story


def begin(
    section: str, titles: Mapping[str, str], overrides: Overrides, slug: str | None = None, day: str | None = None
) -> int:
    """Make the folder and halves of a story and print their paths; the code is 2 for what cannot be made."""
    site: SiteConfig = settings_with(overrides)["SITE"]
    try:
        by_language = {Language(key): title for key, title in titles.items()}
        draft = make_draft(section, by_language, _day(day), slug, romanise)
        taken = frozenset(story.id for story in load(site).library.stories)
        paths = write_story(draft, new_id(taken), site.content, _words(site))
    except Unusable as unusable:
        print(explain(site, unusable), file=sys.stderr)
        return 2
    for path in paths:
        print(displayed(path))
    return 0


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now(KAZAKHSTAN).date()
    try:
        return parse_date(text)
    except ValueError:
        raise Unusable(notice.DAY_INVALID, value=text) from None


def _words(site: SiteConfig) -> Words:
    return lambda language, text: messages(site, language).gettext(text)
