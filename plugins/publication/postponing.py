"""A story to another day: its folder gets another name, and what leads to it follows. Never once it is public."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from plugins.domain import notice
from plugins.domain.date import KAZAKHSTAN, parse_date
from plugins.domain.notice import Refusal
from plugins.domain.story import Story
from plugins.domain.whole import write_whole
from plugins.front_matter import fields as f
from plugins.library.library import Library
from plugins.publication.record import PublishedRecord


class Unmoved(Refusal):
    """The story cannot be moved."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a story goes: another day, and another time of day if one was said."""

    day: date
    clock: time | None = None


def parse_destination(text: str) -> Destination:
    """Return the destination written ``2026-11-25`` or ``2026-11-25T10:00``; Unmoved for anything else."""
    try:
        if len(text) == len("2026-11-25"):
            return Destination(parse_date(text))
        moment = datetime.fromisoformat(text)
        moment = moment.astimezone(KAZAKHSTAN) if moment.tzinfo else moment
        return Destination(moment.date(), moment.time().replace(second=0, microsecond=0))
    except ValueError:
        raise Unmoved(notice.DESTINATION_INVALID, value=text) from None


def find_story(library: Library, words: str) -> Story:
    """Return the story of an id, a folder or a slug; Unmoved if there is none or more than one."""
    folder = words.replace("\\", "/").rstrip("/").removeprefix("content/")
    found = [each for each in library.stories if folder in (each.id, each.folder, each.slug)]
    if len(found) != 1:
        folders = ", ".join(each.folder for each in found)
        raise Unmoved(notice.STORY_AMBIGUOUS if found else notice.STORY_UNKNOWN, story=words, folders=folders)
    return found[0]


def move(story: Story, to: Destination, library: Library, record: PublishedRecord | None, content: Path) -> list[str]:
    """Rename the folder of a story and return the paths that changed, the new folder first.

    Unmoved for a story that is or was public, has no day, or would take the place of another.
    """
    if story.public(library.moment) or (record and story.id in record.stories):
        raise Unmoved(notice.MOVE_PUBLIC, folder=story.folder)
    if not story.day:
        raise Unmoved(notice.MOVE_UNDATED, folder=story.folder)
    folder = f"{story.section.id}/{to.day.year}/{to.day.isoformat()}-{story.slug}"
    if folder != story.folder and (content / folder).exists():
        raise Unmoved(notice.MOVE_TAKEN, folder=folder)
    if to.clock:
        _set_time(story, to.clock, content)
    linked = [path for path in _links(story, folder, library, content) if not path.startswith(f"{story.folder}/")]
    if folder != story.folder:
        (content / folder).parent.mkdir(exist_ok=True)
        (content / story.folder).rename(content / folder)
    return [folder, *linked]


def _set_time(story: Story, clock: time, content: Path) -> None:
    """Write the time of day on its line, or below the id where the story has none yet."""
    path, line = story.where(f.TIME.name)
    written = f"{f.TIME.name}: {clock:%H:%M}\n"
    if story.writes(f.TIME.name):
        _replace_line(content / path, line, written, keep=False)
    else:
        path, line = story.where(f.ID.name)
        _replace_line(content / path, line, written, keep=True)


def _replace_line(file: Path, number: int, written: str, *, keep: bool) -> None:
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[number - 1 : number] = [*(lines[number - 1 : number] if keep else ()), written]
    write_whole(file, "".join(lines).encode(), lasting=True)


def _links(story: Story, folder: str, library: Library, content: Path) -> Iterator[str]:
    """Let links to the old folder lead to the new one, and yield the halves in which one was."""
    changes = _renamed(story.folder, folder)
    for other in library.stories:
        for half in other.halves.values():
            file = content / half.path
            if story.folder.rpartition("/")[2] in half.body:
                text = before = file.read_text(encoding="utf-8")
                for was, now in changes:
                    text = re.sub(rf"{re.escape(was)}(?![a-z0-9-])", now, text)  # another slug may begin like this one
                if text != before:
                    write_whole(file, text.encode(), lasting=True)
                    yield half.path


def _renamed(was: str, now: str) -> list[tuple[str, str]]:
    """Return how links change: those from the content folder, those from beside it, and those from another year."""
    (_, year, name), (_, other_year, other_name) = was.split("/"), now.split("/")
    beside = f"](../{other_name}" if year == other_year else f"](../../{other_year}/{other_name}"
    return [(f"{year}/{name}", f"{other_year}/{other_name}"), (f"](../{name}", beside)]
