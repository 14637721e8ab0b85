"""What is checked of a library against what went out, as families: a story again only when it or its line changed."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from plugins.domain.date import KAZAKHSTAN
from plugins.domain.problem import Problem
from plugins.library.library import Library
from plugins.pages.family import Editions, Family
from plugins.publication.corrections import Texts, correction_problems, day_problems
from plugins.publication.format import id_in, read_line, went_out
from plugins.publication.permanence import list_problems, permanence_problems
from plugins.publication.rerouting import alias_problems

RECORD: Final = "record"
"""The key under which families read which lines there are."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The lines of the stories that went out, and their texts. A line is a subject, so that another line is another."""

    lines: tuple[str, ...]
    texts: Texts

    def subjects(self, editions: Editions) -> Iterator[str]:
        """Yield the lines that a build of this moment is held to: of what had gone out and has not ended since."""
        library = editions[0].library
        library.reads.note(RECORD)
        if not self.lines:
            return
        now = library.clock.timestamp()
        ended = {each.id for each in library.stories.entries if each.expires is not None and each.expires <= now}
        ended |= library.withdrawn
        for line in went_out_by(self.lines, library):
            if id_in(line) not in ended:
                out = read_line(line) if '"expires":' in line else None
                if not (out and out.expires and library.has_passed(out.expires)):
                    yield line

    def make(self, editions: Editions, line: str) -> Iterator[Problem]:
        """Yield what a story denies of what went out."""
        space, out = editions[0].space, read_line(line)
        yield from permanence_problems(out, space)
        yield from correction_problems(out, space, self.texts)


def went_out_by(lines: tuple[str, ...], library: Library) -> Iterator[str]:
    """Yield the lines whose stories went out at the moment of the build or before, to the second."""
    now = f"{library.clock.astimezone(KAZAKHSTAN):%Y-%m-%dT%H:%M:%S}"
    moments = sorted(map(went_out, lines))
    place = bisect_right(moments, now)
    for moment in moments[max(0, place - 1) : place + 1]:
        library.has_passed(datetime.fromisoformat(moment).replace(tzinfo=KAZAKHSTAN))
    yield from (line for line in lines if went_out(line) <= now)


@dataclass(frozen=True, slots=True)
class Lists:
    """The addresses of lists that went out."""

    lists: frozenset[str]

    def subjects(self, editions: Editions) -> Iterator[str]:
        """Yield all of them as one, so that other lists are another subject."""
        editions[0].library.reads.note(RECORD)
        yield " ".join(sorted(self.lists))

    def make(self, editions: Editions, addresses: str) -> Iterator[Problem]:
        """Yield which of them are lost."""
        yield from list_problems(frozenset(addresses.split()), editions[0].space)


def _aliased(editions: Editions) -> list[str]:
    """Return the folders of stories with old addresses as one subject, since each of these is held to all others."""
    folders = sorted(entry.folder for entry in editions[0].library.stories.entries if entry.aliased)
    return ["\n".join(folders)] if folders else []


def _aliases(editions: Editions, folders: str) -> Iterator[Problem]:
    space = editions[0].space
    yield from alias_problems(map(space.library.story, folders.split("\n")), space)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of corrections, none of which is after today. For a build of the past that is the last release's day."""

    released: date

    def subjects(self, editions: Editions) -> list[str]:
        """Return the stories that tell corrections, each with today: what is of the future now may not be tomorrow."""
        library = editions[0].library
        corrected = [entry.folder for entry in library.dated.entries if entry.corrected]
        today = max(self.released, library.today) if corrected else self.released
        return [f"{today} {folder}" for folder in corrected]

    def make(self, editions: Editions, subject: str) -> Iterator[Problem]:
        """Yield the corrections of a story that are of an impossible day."""
        day, _, folder = subject.partition(" ")
        yield from day_problems(editions[0].library.story(folder), date.fromisoformat(day))


ALIASES: Final = Family("aliases", _aliased, _aliases)
"""Old addresses that are in use."""


def families_of(
    lines: tuple[str, ...], lists: frozenset[str], texts: Texts, released: date = date.min
) -> tuple[Family, ...]:
    """Return all checks of this package, with what they hold the library to; ``released`` is the last release's day."""
    gone, lasting, days = Gone(lines, texts), Lists(lists), Days(released)
    return (
        ALIASES,
        Family("correction-days", days.subjects, days.make),
        Family("gone-out", gone.subjects, gone.make),
        Family("gone-out-lists", lasting.subjects, lasting.make),
    )
