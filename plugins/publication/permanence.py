"""Permanence: what was public stays where it was, or leads to what took its place."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.domain.url import FILES, SHORT, story_parts
from plugins.front_matter import fields as f
from plugins.library.library import Library
from plugins.links.addresses import site_addresses
from plugins.links.resolve import Space
from plugins.publication.attachments import attachments
from plugins.publication.record import OutStory

_MONTHS: Final = re.compile(r"/archive/\d")


def place_of(story: Story) -> str:
    """Return what a story's addresses have after the language."""
    return "/".join(story_parts(story.section, story.slug, story.day))


def lasting_lists(library: Library, languages: tuple[Language, ...]) -> frozenset[str]:
    """Return the addresses of lists that stay: the months of the archive come and go with their stories."""
    return frozenset(each for each in site_addresses(library, languages) if not _MONTHS.search(each))


def permanence_problems(out: OutStory, space: Space) -> Iterator[Problem]:
    """Yield a problem for each address of a story that went out which nothing will answer, and for a moment denied."""
    library = space.library
    story = library.by_id.get(out.id)
    if story and place_of(story) == out.place and not library.shows(story):
        yield _hidden(out, story)
        return
    if story and story.moment != out.published:
        yield _moved(story, out.published)
    if story and _answers_all(space.whole(story), out):
        return
    path, line = story.where(f.ALIASES.name) if story else (out.folder, 1)
    own = story.aliases if story and library.shows(story) else ()  # most that moved say so themselves
    for address in out.addresses(space.languages):
        if address not in own and not _answered(address, space):
            yield problem(path, line, "address-vanished", address=address)


def list_problems(lists: frozenset[str], space: Space) -> Iterator[Problem]:
    """Yield a problem for each list that went out and is not there any more, unless an alias has its address."""
    for address in sorted(lists - lasting_lists(space.library, space.languages)):
        if not _answered(address, space):
            yield problem(_table(address), 1, "list-vanished", address=address)


def _table(address: str) -> str:
    """Return the file that the list at an address comes from, such as /kk/topics/mediation/."""
    kind = address.split("/")[2]
    return f"reference/{kind}.yaml" if kind in ("regions", "courts", "topics") else kind


def _answered(address: str, space: Space) -> bool:
    """True when a page, a document or an alias of a public story has the address."""
    library = space.library
    first, _, rest = address.strip("/").partition("/")
    if first in space.languages and rest in library.by_address:
        return library.shows(library.by_address[rest])
    if first == SHORT and rest in library.by_id:
        return library.shows(library.by_id[StoryId(rest)])
    place = rest.rpartition("/")[0]
    if first == FILES and place in library.by_address:
        other = library.by_address[place]
        return library.shows(other) and address in attachments(space.whole(other))
    aliased = (library.story(entry.folder) for entry in library.public.entries if entry.aliased)
    return any(address in story.aliases for story in aliased)


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
