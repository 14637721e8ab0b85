"""What templates see of a story that is somewhere else or not there any more, and of what was corrected."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.section import SectionId
from plugins.domain.story import Correction
from plugins.pages.views import FeedLink, Link


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """The notice of a withdrawal: what kind of story stood here, when it was withdrawn and why."""

    id: StoryId
    section: SectionId
    day: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiredView:
    """The notice of an announcement that has expired. ``language`` is that of its title where it is not the page's."""

    id: StoryId
    section: SectionId
    title: str
    language: Language | None
    moment: datetime | None
    expires: datetime | None
    sample: bool


@dataclass(frozen=True, slots=True)
class ShortView:
    """What a short address leads to: a link in every language, each with its language, or the notices beside them.

    ``sources`` has the file and the line of each title, for checks.
    """

    id: StoryId
    links: tuple[Link, ...]
    sources: tuple[str, ...] = ()
    notices: tuple[WithdrawnView, ...] = ()

    @property
    def title(self) -> str:
        """The titles in all languages."""
        return " · ".join([link.text for link in self.links])

    @property
    def sides(self) -> tuple[tuple[Link, str | None, WithdrawnView | None], ...]:
        """Each link with the source of its title, or with the notice beside it."""
        return tuple(zip_longest(self.links, self.sources, self.notices))


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where a page has moved to, and from where."""

    target: str
    source: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction of a story: ``number`` counts those of the story from 1, the first that it told."""

    id: StoryId
    link: Link
    section: SectionId
    number: int
    correction: Correction
    moment: datetime | None
    sample: bool

    @property
    def title(self) -> str:
        """The title of the story."""
        return self.link.text


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """Every correction of meaning in one language, newest first, and their feed."""

    entries: tuple[Corrected, ...]
    feed: FeedLink
