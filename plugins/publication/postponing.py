"""A story to another day: its folder gets another name, and what leads to it follows. Never once it is public."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from plugins.domain import notice
from plugins.domain.date import KAZAKHSTAN, at, parse_date
from plugins.domain.notice import Refusal
from plugins.domain.story import Story
from plugins.domain.whole import write_whole
from plugins.front_matter import fields as f
from plugins.library.library import Library
from plugins.publication.record import PublishedRecord

_TARGET: Final = r"\]\(<?|(?m:^ {0,3}\[[^\]\n]+\]:[ \t]*<?)"
"""What stands before the address of a link in Markdown: in its brackets, or in the list of references."""
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$")


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
    """Return the story of an id, a slug, a folder or its name alone; Unmoved if there is none or more than one."""
    folder = words.replace("\\", "/").rstrip("/").removeprefix("content/")
    found = [each for each in library.stories if folder in (each.id, each.slug, each.folder, _name(each))]
    if len(found) != 1:
        folders = ", ".join(each.folder for each in found)
        raise Unmoved(notice.STORY_AMBIGUOUS if found else notice.STORY_UNKNOWN, story=words, folders=folders)
    return found[0]


def _name(story: Story) -> str:
    return story.folder.rpartition("/")[2]


def move(story: Story, to: Destination, library: Library, record: PublishedRecord | None, content: Path) -> list[str]:
    """Rename the folder of a story and return the paths that changed, the new folder first.

    Unmoved for a story that is or was public, has no day, or would take the place of another, and for a moment that
    has passed: the next build would publish the story, and nothing takes that back.
    """
    if story.public(library.moment) or (record and story.id in record.stories):
        raise Unmoved(notice.MOVE_PUBLIC, folder=story.folder)
    if not (story.day and story.moment):
        raise Unmoved(notice.MOVE_UNDATED, folder=story.folder)
    moment = at(to.day, to.clock or story.moment.time())
    if moment <= library.moment:
        raise Unmoved(notice.MOVE_PAST, moment=f"{moment:%Y-%m-%d %H:%M}", folder=story.folder)
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
    written = f"{f.TIME.name}: {clock:%H:%M}"
    if story.writes(f.TIME.name):
        _replace_line(content / path, line, written, keep=False)
    else:
        path, line = story.where(f.ID.name)
        _replace_line(content / path, line, written, keep=True)


def _replace_line(file: Path, number: int, written: str, *, keep: bool) -> None:
    """Write a line in place of another one, or below it; it ends as the lines of the file do."""
    lines = _LINE.findall(_read(file))
    line = lines[number - 1]
    end = line[len(line.rstrip("\r\n")) :]
    lines[number - 1 : number] = [*([line] if keep else ()), written + end]
    write_whole(file, "".join(lines).encode(), lasting=True)


def _read(file: Path) -> str:
    """Return a text with the line ends that it has; what is written back keeps them."""
    return file.read_bytes().decode()


def _links(story: Story, folder: str, library: Library, content: Path) -> Iterator[str]:
    """Let links to the old folder lead to the new one, and those of the story itself where they led.

    Yield the halves in which one was.
    """
    changes = _renamed(story.folder, folder)
    for other in library.stories:
        for half in other.halves.values():
            own = _climbing(story.folder, folder) if other.folder == story.folder else []
            if own or _name(story) in half.body:
                text = before = _read(content / half.path)
                for was, now in (*changes, *own):
                    text = re.sub(was, now, text)
                if text != before:
                    write_whole(content / half.path, text.encode(), lasting=True)
                    yield half.path


def _renamed(was: str, now: str) -> list[tuple[str, str]]:
    """Return how links change: those from the content folder, those from beside it, and those from another year."""
    (_, year, name), (_, other_year, other_name) = was.split("/"), now.split("/")
    beside = other_name if year == other_year else f"../{other_year}/{other_name}"
    end = "(?![a-z0-9-])"  # another slug may begin like this one
    return [
        (rf"{year}/{re.escape(name)}{end}", f"{other_year}/{other_name}"),
        (rf"({_TARGET})\.\./{re.escape(name)}{end}", rf"\1../{beside}"),
    ]


def _climbing(was: str, now: str) -> list[tuple[str, str]]:
    """Return how the links of a story itself change, which led to its neighbours of the year that it leaves."""
    year, other_year = was.split("/")[1], now.split("/")[1]
    if year == other_year:
        return []
    return [(rf"({_TARGET})\.\./(?!\.\./)", rf"\1../../{year}/")]
