"""A story is the unit of the site: one folder with a half in each language and the files both use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from plugins.domain.identifier import ContactId, CourtId, RegionId, Slug, StoryId, TopicId
from plugins.domain.language import Language
from plugins.domain.packed import packed
from plugins.domain.section import Section


@packed
@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the open list of corrections: the day, what was wrong and what is right, and the lines of both.

    A ``minor`` one mends spelling and changes no meaning: it stands in the list of changes and nowhere else, and may
    leave out the words.
    """

    day: date
    was: str = ""
    now: str = ""
    lines: tuple[int, int] = field(default=(1, 1), compare=False)
    minor: bool = False


@packed
@dataclass(frozen=True, slots=True)
class Stage:
    """One station of a person's career or education, with the words for its years. ``line`` is that of its text."""

    start: str
    end: str
    text: str
    line: int = field(default=1, compare=False)


@packed
@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """A story in one language. ``body`` is Markdown that begins on line ``body_line`` of the file at ``path``.

    ``path`` is relative to content/. ``lines`` tells the line of each field that this file's front matter has, shared
    ones included.
    """

    language: Language
    path: str
    title: str
    body: str
    body_line: int
    lines: Mapping[str, int]
    lead: str = ""
    photo_alt: str = ""
    photo_caption: str = ""
    corrections: tuple[Correction, ...] = ()
    translation_due: date | None = None
    match: tuple[str, ...] = ()
    name: str = ""
    position: str = ""
    career: tuple[Stage, ...] = ()
    education: tuple[Stage, ...] = ()

    @property
    def told(self) -> tuple[Correction, ...]:
        """The corrections of meaning, which are told over the text, in feeds and on the page of corrections."""
        return tuple(each for each in self.corrections if not each.minor)

    def line(self, name: str) -> int:
        """Return the line of a field, or 1, where the front matter begins, if this file does not have it."""
        return self.lines.get(name, 1)


@packed
@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story with what its halves share. ``folder`` is relative to content/ and uses forward slashes.

    ``halves`` has at least one language, in the order of the site. ``moment`` is when the story becomes public, None
    for what has no day (biographies and pages). ``files`` are the other files of the folder: by name in NFC, each with
    its path as the disk spells it, relative to content/. ``photo`` is one of them, and ``photo_focus`` a point of it in
    per cent of width and height. ``archive`` leaves a notice at the address after the story has expired. ``unusable``
    names what lies there too but cannot be read or published; each has a problem of its own.
    """

    id: StoryId
    section: Section
    folder: str
    slug: Slug
    halves: Mapping[Language, Half]
    files: Mapping[str, str] = field(default_factory=dict)
    unusable: frozenset[str] = frozenset()
    moment: datetime | None = None
    expires: datetime | None = None
    archive: bool = False
    draft: bool = False
    sample: bool = False
    region: RegionId | None = None
    court: CourtId | None = None
    topics: tuple[TopicId, ...] = ()
    people: tuple[Slug, ...] = ()
    photo: str = ""
    photo_focus: tuple[int, int] | None = None
    photo_credit: str = ""
    contact: ContactId | None = None
    case: str = ""
    aliases: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()

    @property
    def first(self) -> Half:
        """The half in the first language there is."""
        return next(iter(self.halves.values()))

    @property
    def whole(self) -> bool:
        """True when every half that is there could be read, so that what the story lacks is known."""
        return not any(name.lower().endswith(".md") for name in self.unusable)

    @property
    def day(self) -> date | None:
        """The day of publication in Kazakhstan, None for what has no day."""
        return self.moment.date() if self.moment else None

    def public(self, moment: datetime) -> bool:
        """True when readers may see the story at that moment: not a draft, begun, and not expired."""
        begun = self.moment is None or self.moment <= moment
        return begun and not self.draft and (self.expires is None or moment < self.expires)

    def half(self, language: Language) -> Half:
        """Return the half in that language, or the first there is while the translation is being made."""
        return self.halves.get(language) or self.first

    def writes(self, name: str) -> bool:
        """True when a half has the field, even if its value is faulty."""
        return any(name in half.lines for half in self.halves.values())

    def where(self, name: str) -> tuple[str, int]:
        """Return path and line of a field: of the half that has it, or of the first half's first line."""
        half = next((half for half in self.halves.values() if name in half.lines), self.first)
        return half.path, half.line(name)
