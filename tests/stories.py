"""Stories made of what a test is about; the rest of them is nothing in particular."""

from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from plugins.domain.date import KAZAKHSTAN
from plugins.domain.identifier import ID_SIGNS, Slug, StoryId
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.section import NEWS, Section
from plugins.domain.story import Half, Story

MORNING = datetime(2026, 11, 20, 10, 0, tzinfo=KAZAKHSTAN)


def make_half(language: Language = KAZAKH, folder: str = "news/2026/2026-11-20-x", **fields: Any) -> Half:
    """Return a half in that language with these fields."""
    given = {"title": "Тақырып", "body": "Мәтін.\n", "body_line": 5, "lines": {"title": 2}}
    return Half(language=language, path=f"{folder}/{language}.md", **{**given, **fields})


def make_story(slug: str = "x", section: Section = NEWS, moment: datetime | None = MORNING, **fields: Any) -> Story:
    """Return a story in both languages; its folder follows from section, moment and slug."""
    if section.dated and moment:
        folder = f"{section.id}/{moment.year}/{moment.date()}-{slug}"
    else:
        folder, moment = f"{section.id}/{slug}", None
    halves = {language: make_half(language, folder) for language in (KAZAKH, RUSSIAN)}
    given = {"id": StoryId("k7m2xq"), "folder": folder, "halves": halves, "moment": moment}
    return Story(section=section, slug=Slug(slug), **{**given, **fields})


slugs = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
"""Slugs, as their rule has them."""

ids = st.text(ID_SIGNS, min_size=6, max_size=6)
"""Short ids, as their rule has them."""
