"""Identifiers, validated once at the edge of the program and trusted afterwards."""

import re
from typing import Final, NewType

StoryId = NewType("StoryId", str)
"""Six signs without look-alikes (no 0 o 1 i l), unique among all stories and for ever."""

Slug = NewType("Slug", str)
"""The last part of a story's address: ASCII letters and digits in words joined by single hyphens."""

RegionId = NewType("RegionId", str)
CourtId = NewType("CourtId", str)
TopicId = NewType("TopicId", str)
ContactId = NewType("ContactId", str)

ID_SIGNS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
ID_LENGTH: Final = 6
SLUG_LENGTH: Final = 80

_ID: Final = re.compile(f"[{ID_SIGNS}]{{{ID_LENGTH}}}")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def parse_story_id(text: str) -> StoryId:
    """Return the text as a story's id; ValueError unless it is six signs of ID_SIGNS."""
    if not _ID.fullmatch(text):
        raise ValueError(text)
    return StoryId(text)


def parse_slug(text: str) -> Slug:
    """Return the text as a slug; ValueError unless it is at most SLUG_LENGTH signs of hyphenated ASCII words."""
    if len(text) > SLUG_LENGTH or not _SLUG.fullmatch(text):
        raise ValueError(text)
    return Slug(text)
