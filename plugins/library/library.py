"""All stories and reference data, with the questions that checks and pages ask of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from plugins.domain.identifier import Slug, StoryId
from plugins.domain.reference import References
from plugins.domain.section import Kind, Section
from plugins.domain.story import Story
from plugins.domain.url import story_parts
from plugins.domain.withdrawal import Withdrawal

K = TypeVar("K")


@dataclass(frozen=True)
class Library:
    """Stories, newest first and then by folder, so that no list depends on the order of files.

    ``moment`` is the moment of the build: what is public is decided by it alone, but for a preview, which shows all,
    and for stories that were withdrawn, which nothing shows.
    """

    stories: tuple[Story, ...]
    references: References
    moment: datetime
    preview: bool = False
    withdrawals: tuple[Withdrawal, ...] = ()

    @cached_property
    def withdrawn(self) -> frozenset[StoryId]:
        """The ids of the stories that were withdrawn, whether content still has them or not."""
        return frozenset(each.id for each in self.withdrawals)

    @cached_property
    def archived(self) -> tuple[Story, ...]:
        """The announcements that have expired and leave a notice at their address."""
        return tuple(story for story in self.stories if story.archive and self._expired(story))

    def _expired(self, story: Story) -> bool:
        begun = story.moment is None or story.public(story.moment)
        expired = begun and story.expires is not None and story.expires <= self.moment
        return expired and not self.shows(story) and story.id not in self.withdrawn

    @cached_property
    def public(self) -> tuple[Story, ...]:
        """The stories that readers may see at the moment of the build."""
        return tuple(story for story in self.stories if self.shows(story))

    def shows(self, story: Story) -> bool:
        """True when a story has a page at the moment of the build."""
        return story.id not in self.withdrawn and (self.preview or story.public(self.moment))

    @cached_property
    def by_folder(self) -> Mapping[str, Story]:
        """Every story by its folder, public or not."""
        return {story.folder: story for story in self.stories}

    @cached_property
    def by_address(self) -> Mapping[str, Story]:
        """Every story by its address without slash and language in front or slash behind, public or not."""
        return {"/".join(story_parts(story.section, story.slug, story.day)): story for story in self.stories}

    @cached_property
    def by_id(self) -> Mapping[StoryId, Story]:
        """Every story by its id, public or not."""
        return {story.id: story for story in self.stories if story.id}

    @cached_property
    def people(self) -> Mapping[Slug, Story]:
        """Every biography by its slug, public or not."""
        return {story.slug: story for story in self.stories if story.section.kind is Kind.PERSON}

    @cached_property
    def dated(self) -> tuple[Story, ...]:
        """The public stories that have a day."""
        return tuple(story for story in self.public if story.section.dated)

    def of(self, section: Section) -> tuple[Story, ...]:
        """Return the public stories of a section."""
        return self._by_section.get(section.id, ())

    def naming(self, table: str, id_: str) -> tuple[Story, ...]:
        """Return the public dated stories that point at an id of ``regions``, ``courts``, ``topics`` or ``people``."""
        return self._by_reference.get((table, id_), ())

    @cached_property
    def _by_section(self) -> Mapping[str, tuple[Story, ...]]:
        return _grouped((story.section.id, story) for story in self.public)

    @cached_property
    def _by_reference(self) -> Mapping[tuple[str, str], tuple[Story, ...]]:
        return _grouped((pointer, story) for story in self.dated for pointer in _pointers(story))


def _pointers(story: Story) -> Iterator[tuple[str, str]]:
    if story.region:
        yield "regions", story.region
    if story.court:
        yield "courts", story.court
    yield from (("topics", topic) for topic in dict.fromkeys(story.topics))
    yield from (("people", person) for person in dict.fromkeys(story.people))


def _grouped(pairs: Iterable[tuple[K, Story]]) -> dict[K, tuple[Story, ...]]:
    """Return the stories of each key in the order of the pairs."""
    groups: dict[K, list[Story]] = {}
    for key, story in pairs:
        groups.setdefault(key, []).append(story)
    return {key: tuple(stories) for key, stories in groups.items()}


def make_library(
    stories: Iterable[Story],
    references: References,
    moment: datetime,
    preview: bool = False,
    withdrawals: tuple[Withdrawal, ...] = (),
) -> Library:
    """Return a library of these stories, whatever their order."""
    by_folder = sorted(stories, key=lambda story: story.folder)
    return Library(tuple(sorted(by_folder, key=_newest_first)), references, moment, preview, withdrawals)


def _newest_first(story: Story) -> float:
    return -story.moment.timestamp() if story.moment else 0.0
