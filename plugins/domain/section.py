"""Sections of the site: what kind of story each holds and where its folders lie."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final, NewType

SectionId = NewType("SectionId", str)
"""The name of a section's folder and the first part of its addresses."""


class Kind(Enum):
    """How the stories of a section are placed: by day and slug, or by slug alone."""

    DATED = "dated"
    PERSON = "person"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Section:
    """A section (айдар, рубрика)."""

    id: SectionId
    kind: Kind

    @property
    def dated(self) -> bool:
        """True when the folder's name begins with the day of publication."""
        return self.kind is Kind.DATED

    def __reduce__(self) -> tuple[Callable[[SectionId], "Section"], tuple[SectionId]]:
        """Return what files and other processes are given: every story names its section."""
        return section_of, (self.id,)


PRESS_RELEASES: Final = Section(SectionId("press-releases"), Kind.DATED)
COURTROOM: Final = Section(SectionId("courtroom"), Kind.DATED)
JUDGE_DAY: Final = Section(SectionId("judge-day"), Kind.DATED)
NEWS: Final = Section(SectionId("news"), Kind.DATED)
BIOGRAPHIES: Final = Section(SectionId("biographies"), Kind.PERSON)
PAGES: Final = Section(SectionId("pages"), Kind.PAGE)

SECTIONS: Final = {section.id: section for section in (PRESS_RELEASES, COURTROOM, JUDGE_DAY, NEWS, BIOGRAPHIES, PAGES)}
"""Every section by its id, in the order of the navigation."""


def section_of(name: SectionId) -> Section:
    """Return the section of that id."""
    return SECTIONS[name]


DATED_SECTIONS: Final = tuple(section for section in SECTIONS.values() if section.dated)
