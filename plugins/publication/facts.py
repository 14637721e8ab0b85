"""What readers take as fact beside the words: the case, the court, who took part, and the very files they are given."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from plugins.domain.story import Story
from plugins.front_matter import fields as f
from plugins.links.resolve import Space

PHOTO: Final = f.PHOTO.name
"""The name under which the photo is kept: readers do not see what its file is called."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The values of fields by name, empty ones left out, and the SHA-1 of each file that readers are shown or given."""

    values: Mapping[str, str]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that is not as it was; ``file`` has its name in the folder of the story, and is empty for a field."""

    name: str
    before: str
    now: str
    file: str = ""

    @property
    def difference(self) -> str:
        """Return both sides in one line; of a file, whose sums tell nobody anything, its name."""
        if self.file:
            return f'"{self.file}"'
        return f'"{self.before}" → "{self.now}"'


def facts_of(story: Story, space: Space) -> Facts:
    """Return the facts of a story with the Markdown of its halves."""
    values = {
        f.REGION.name: story.region or "",
        f.COURT.name: story.court or "",
        f.PEOPLE.name: ", ".join(story.people),
        f.CASE.name: story.case,
        f.PHOTO_CREDIT.name: story.photo_credit,
    }
    return Facts({name: value for name, value in values.items() if value}, dict(_files(story, space)))


def _files(story: Story, space: Space) -> Iterator[tuple[str, str]]:
    sums = space.digests.get(story.folder, {}) if story.files else {}
    for name in sorted(sums):
        if name == story.photo:
            yield PHOTO, sums[name]
        elif any(_is_named(name, half.body) for half in story.halves.values()):
            yield name, sums[name]


def _is_named(file: str, body: str) -> bool:
    """Tell whether a text leads to a file, and not to one whose name only ends or begins like it."""
    return any(
        re.search(rf"(?<![\w.%-]){re.escape(each)}(?![\w%-])", body) for each in (file, quote(file)) if each in body
    )


def changes(before: Facts, now: Facts, story: Story) -> Iterator[Change]:
    """Yield what differs: fields, and files that are there on both sides.

    A file that comes or goes changes the words that lead to it or describe it.
    """
    for name in sorted(before.values.keys() | now.values.keys()):
        was, value = before.values.get(name, ""), now.values.get(name, "")
        if was != value:
            yield Change(name, was, value)
    for name in sorted(before.files.keys() & now.files.keys()):
        if before.files[name] != now.files[name]:
            yield Change(name, before.files[name], now.files[name], story.photo if name == PHOTO else name)
