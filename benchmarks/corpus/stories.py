"""Invented stories by their number: each is the same whenever it is made, and needs none of the others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from benchmarks.corpus import words
from benchmarks.corpus.blocks import Block, Picture, Place
from benchmarks.corpus.prose import Writer
from benchmarks.corpus.words import Pair
from plugins.domain.identifier import ID_LENGTH, ID_SIGNS

SECTIONS: Final = {"press-releases": 55, "news": 25, "courtroom": 15, "judge-day": 5}
"""The dated sections with their share of a hundred stories."""

TOPICS: Final = ("civil-cases", "criminal-cases", "family-cases", "mediation", "open-justice", "statistics", "visits")
FIRST_DAY: Final = date(2016, 1, 4)
LAST_DAY: Final = date(2026, 11, 20)
MOMENT: Final = "2026-11-21T12:00"
"""The moment of every build of the corpus: the day after its last story."""

PICTURES: Final = 24
"""So many different pictures there are; every fourth story has one of them."""

PICTURE: Final = "photo.jpg"
SECOND_PICTURE: Final = "detail.jpg"
"""The files of a story's photo and of a picture in its text."""

_SLUGS: Final = (
    "session",
    "reception",
    "mediation",
    "land-dispute",
    "jury",
    "briefing",
    "appeal",
    "contract",
    "lesson",
)


@dataclass(frozen=True, slots=True)
class Court:
    """A court of the reference data, with the region that it serves."""

    id: str
    region: str | None
    names: Pair


@dataclass(frozen=True, slots=True)
class Story:
    """An invented story; ``photo`` is the number of a picture, or None."""

    place: Place
    id: str
    clock: str
    title: Pair
    lead: Pair
    court: Court
    topics: tuple[str, ...]
    people: tuple[str, ...]
    photo: int | None
    photo_alt: Pair
    blocks: tuple[Block, ...]

    @property
    def pictures(self) -> dict[str, int]:
        """The picture files of the story with the numbers of their pictures."""
        if self.photo is None:
            return {}
        second = any(isinstance(block, Picture) for block in self.blocks)
        return {PICTURE: self.photo, **({SECOND_PICTURE: (self.photo + 1) % PICTURES} if second else {})}


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person of the corpus."""

    slug: str
    id: str
    name: Pair
    court: Court
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """So many stories, biographies and pages of the site's own among them, over the same ten years."""

    size: int
    courts: tuple[Court, ...]

    @property
    def people(self) -> int:
        """The number of biographies: one for fifty stories."""
        return max(4, self.size // 50)

    @property
    def dated(self) -> int:
        """The number of stories that have a day."""
        return max(1, self.size - self.people - len(words.PAGE_TITLES))

    def stories(self) -> Iterator[Story]:
        """Yield the dated stories, the oldest first."""
        return map(self.story, range(self.dated))

    def place(self, number: int) -> Place:
        """Return where a story stands."""
        lot = Random(f"place {number}")
        section = lot.choices(list(SECTIONS), list(SECTIONS.values()))[0]
        day = FIRST_DAY + timedelta(days=number * ((LAST_DAY - FIRST_DAY).days + 1) // self.dated)
        return Place(section, day.isoformat(), f"{lot.choice(_SLUGS)}-{number}")

    def story(self, number: int) -> Story:
        """Return a story with all its words."""
        lot, place = Random(f"story {number}"), self.place(number)
        court, writer = lot.choice(self.courts), Writer(lot)
        writer.names(court=court.names, judge=writer.judge())
        earlier = [self.place(lot.randrange(number)) for _ in range(lot.choice((0, 1, 1, 2)))] if number else []
        interview = place.section == "judge-day"
        title, photo = writer.filled(lot.choice(words.TITLES)), lot.randrange(4 * PICTURES)
        blocks = list(writer.interview(earlier) if interview else writer.report(earlier))
        if photo < PICTURES and lot.random() < 0.3:
            blocks.insert(len(blocks) // 2, Picture(SECOND_PICTURE, lot.choice(words.PHOTO_ALTS), words.CAPTION))
        return Story(
            place=place,
            id=short_id(number),
            clock=f"{lot.randrange(8, 19):02}:{lot.randrange(0, 60, 5):02}",
            title=title,
            lead=writer.filled(lot.choice(words.LEADS)),
            court=court,
            topics=tuple(lot.sample(TOPICS, lot.choice((1, 2, 2, 3)))),
            people=(person_slug(lot.randrange(self.people)),) if interview or lot.random() < 0.1 else (),
            photo=photo if photo < PICTURES else None,
            photo_alt=lot.choice(words.PHOTO_ALTS),
            blocks=tuple(blocks),
        )

    def biographies(self) -> Iterator[Person]:
        """Yield the people, each with a biography."""
        for number in range(self.people):
            lot = Random(f"person {number}")
            writer = Writer(lot)
            court = lot.choice(self.courts)
            writer.names(court=court.names, judge=writer.judge())
            surname, first = words.SURNAMES[number % 16], words.FIRST_NAMES[number // 16 % 12]
            name = Pair(*(f"{second} {given}" for second, given in zip(surname, first, strict=True)))
            blocks = tuple(writer.paragraphs(3))
            yield Person(person_slug(number), short_id(self.size + number), name, court, blocks)

    def pages(self) -> Iterator[tuple[str, str, Pair, tuple[Block, ...]]]:
        """Yield slug, id, title and text of the site's own pages."""
        for number, (slug, title) in enumerate(words.PAGE_TITLES.items()):
            writer = Writer(Random(slug))
            writer.names(court=self.courts[0].names, judge=writer.judge())
            yield slug, short_id(2 * self.size + number), title, tuple(writer.report([]))


def person_slug(number: int) -> str:
    """Return the slug of a person."""
    return f"person-{number}"


def short_id(number: int) -> str:
    """Return a short id; different numbers have different ids."""
    signs = ""
    for _ in range(ID_LENGTH):
        number, rest = divmod(number, len(ID_SIGNS))
        signs = ID_SIGNS[rest] + signs
    return signs
