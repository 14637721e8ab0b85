"""Where the main part of a page meets its frame: landmarks and headings, which rules count in the page as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeAlias

from plugins.accessibility.document import Element
from plugins.accessibility.registry import Subject
from plugins.accessibility.rules.order import ALONE, headings, landmarks, level_of, says_its_name

Landmarks: TypeAlias = frozenset[tuple[str, bool]]
"""The roles of landmarks, each with whether one has a name."""

_HIGHEST: Final = 1
"""The level of the heading that stands for a main part in its frame."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The landmarks of a main part, and the levels of its first and its last heading; 0 where there is none."""

    landmarks: Landmarks
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The landmarks of a frame, and the levels of the headings next to the main part; 0 where there is none."""

    landmarks: Landmarks
    before: int
    after: int

    def join(self, main: Outline) -> bool:
        """Tell whether a main part and this frame, each judged alone, are judged as they are together."""
        return self._levels_join(main) and not any(self._is_touched(*each) for each in main.landmarks)

    def _levels_join(self, main: Outline) -> bool:
        begins = main.first and (not self.before or main.first <= self.before + 1)
        return bool(begins) and (self.after <= _HIGHEST + 1 or main.last == _HIGHEST)

    def _is_touched(self, role: str, named: bool) -> bool:
        """Tell whether there may be another finding where a landmark stands beside those of the frame."""
        beside = {each_named for each, each_named in self.landmarks if each == role}
        return bool(beside) and (role in ALONE or not named or False in beside)


def outline_of(subject: Subject) -> Outline:
    """Return the outline of a main part within an empty frame, whose navigation is no part of it."""
    levels = [level_of(each) for each in headings(subject)] or [0]
    return Outline(_named(subject, islice(landmarks(subject), 1, None)), levels[0], levels[-1])


def surroundings_of(subject: Subject) -> Surroundings:
    """Return what is in a frame with an empty main part, whose heading is no part of it."""
    place = {element: number for number, element in enumerate(subject.document.elements)}
    main = next(iter(subject.document.all("main")), subject.document.root)
    levels = [(place[each] - place[main], level_of(each)) for each in headings(subject) if each.getparent() is not main]
    before = [level for distance, level in levels if distance < 0]
    after = [level for distance, level in levels if distance > 0]
    around = ((element, role) for element, role in landmarks(subject) if element is not main)
    return Surroundings(_named(subject, around), before[-1] if before else 0, after[0] if after else 0)


def _named(subject: Subject, found: Iterator[tuple[Element, str]]) -> Landmarks:
    return frozenset((role, says_its_name(subject, element)) for element, role in found)
