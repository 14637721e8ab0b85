"""Permanence: what was public stays where it was, or leads to what took its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

from plugins.domain.language import Language
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.domain.url import short_address, story_address, story_parts
from plugins.front_matter import fields as f
from plugins.library.library import Library
from plugins.links.addresses import site_addresses
from plugins.publication.attachments import attachments
from plugins.publication.record import OutStory, Record

_MONTHS: Final = re.compile(r"/archive/\d")


def place_of(story: Story) -> str:
    """Return what a story's addresses have after the language."""
    return "/".join(story_parts(story.section, story.slug, story.day))


def lasting_lists(library: Library, languages: tuple[Language, ...]) -> frozenset[str]:
    """Return the addresses of lists that stay: the months of the archive come and go with their stories."""
    return frozenset(each for each in site_addresses(library, languages) if not _MONTHS.search(each))


@dataclass(frozen=True)
class Answers:
    """What a build will answer: the addresses of its public stories, their aliases and files, and those of lists."""

    library: Library
    lists: frozenset[str]
    languages: tuple[Language, ...]

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address but those of pictures, cards and feeds, which other pages name anew."""
        return frozenset(each for story in self.library.public for each in self._of(story)) | self.lists

    def _of(self, story: Story) -> Iterator[str]:
        yield from (story_address(story, language) for language in self.languages)
        yield short_address(story.id)
        yield from story.aliases
        yield from attachments(story)


def permanence_problems(answers: Answers, record: Record) -> Iterator[Problem]:
    """Yield a problem for each published address that nothing of a build would answer, and for each moment it denies.

    What went out after the moment of the build is left alone: that build is of the past.
    """
    library = answers.library
    for out in sorted(record.stories.values(), key=lambda out: out.folder):
        story = library.by_id.get(out.id)
        if out.out <= library.moment and out.id not in library.withdrawn and not out.ended(library.moment, story):
            yield from _story_problems(out, story, answers)
    if record.moment <= library.moment:
        for address in sorted(record.lists - answers.addresses):
            yield problem(_table(address), 1, "list-vanished", address=address)


def _table(address: str) -> str:
    """Return the file that the list at an address comes from, such as /kk/topics/mediation/."""
    kind = address.split("/")[2]
    return f"reference/{kind}.yaml" if kind in ("regions", "courts", "topics") else kind


def _story_problems(out: OutStory, story: Story | None, answers: Answers) -> Iterator[Problem]:
    if story and place_of(story) == out.place and not answers.library.shows(story):
        yield _hidden(out, story)
        return
    if story and story.moment != out.published:
        yield _moved(story, out.published)
    if story and _answers_all(story, out):
        return
    path, line = story.where(f.ALIASES.name) if story else (out.folder, 1)
    for address in out.addresses(answers.languages):
        if address not in answers.addresses:
            yield problem(path, line, "address-vanished", address=address)


def _answers_all(story: Story, out: OutStory) -> bool:
    """True when a story that is shown has every address of its own; most have, so that the site's need no gathering."""
    files = frozenset(attachments(story)) if out.files else frozenset()
    return place_of(story) == out.place and files.issuperset(out.files) and set(story.aliases).issuperset(out.aliases)


def _hidden(out: OutStory, story: Story) -> Problem:
    """Return why a story that went out is public no more, although its folder is where it was."""
    if story.draft:
        path, line = story.where(f.STATUS.name)
        return problem(path, line, "published-draft")
    return _moved(story, out.published)


def _moved(story: Story, published: datetime | None) -> Problem:
    path, line = story.where(f.TIME.name)
    told = published.strftime("%Y-%m-%d %H:%M") if published else ""
    return problem(path, line, "published-moment", moment=told)
