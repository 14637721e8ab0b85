"""What hosts are told beside the files: addresses that have moved, and addresses that are gone for good."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.domain.url import FILES, KEPT_FILES, KEPT_FOLDERS, SHORT, short_address, story_address
from plugins.domain.withdrawal import Withdrawal
from plugins.front_matter import fields as f
from plugins.library.library import Library
from plugins.links.addresses import site_addresses
from plugins.links.resolve import Space
from plugins.publication.attachments import attachments

_PART: Final = re.compile(r"page/\d+/$")
"""The end of the address of an older page of a list."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and the one that took its place for good; neither has the site's base path."""

    source: str
    target: str
    language: Language


@dataclass(frozen=True, slots=True)
class Rerouting:
    """What answers otherwise than by the file at an address.

    ``redirects`` are permanent (RFC 9110, 308 or 301). ``gone`` are addresses whose page is a notice and has the status
    410 of RFC 9110.
    """

    redirects: tuple[Redirect, ...]
    gone: tuple[str, ...]


def reroute(library: Library, languages: tuple[Language, ...]) -> Rerouting:
    """Return the redirects to public stories and the addresses of what was withdrawn, each sorted by address."""
    # Asked of the index: the public ones would have to be sorted into lists first.
    aliased = (library.story(entry.folder) for entry in library.index if entry.aliased and library.lists(entry))
    redirects = {each.source: each for story in aliased for each in redirects_to(story, languages)}
    gone = {address for each in library.withdrawals for address in gone_addresses(each, languages)}
    return Rerouting(tuple(redirects[source] for source in sorted(redirects)), tuple(sorted(gone)))


def redirects_to(story: Story, languages: tuple[Language, ...]) -> Iterator[Redirect]:
    """Yield where each alias of a story leads: to the language that it begins with, or else to the first."""
    for alias in story.aliases:
        first = alias.removeprefix("/").partition("/")[0]
        language = next((each for each in languages if each == first), languages[0])
        yield Redirect(alias, story_address(story, language), language)


def gone_addresses(withdrawal: Withdrawal, languages: tuple[Language, ...]) -> Iterator[str]:
    """Yield the addresses at which the notice of a withdrawal stands."""
    yield from (withdrawal.address(language) for language in languages)
    yield short_address(withdrawal.id)


def remains(withdrawal: Withdrawal, languages: tuple[Language, ...]) -> tuple[str, ...]:
    """Return patterns, relative to an output folder, of all that a release may still hold of a withdrawn story."""
    pages = [f"{withdrawal.address(language).strip('/')}/**" for language in languages]
    short = short_address(withdrawal.id).strip("/")
    return (*pages, f"files/{withdrawal.place}/**", f"cards/{withdrawal.id}-*", f"{short}/**")


def alias_problems(stories: Iterable[Story], space: Space) -> Iterator[Problem]:
    """Yield a problem for each alias that is an address in use, its own story's too, or an earlier story's alias.

    Files that the site has of itself are in use for ever: hosts would lead away from a feed or from robots.txt.
    """
    lists, taken = site_addresses(space.library, space.languages), dict[str, str]()
    for story in sorted(stories, key=lambda story: story.folder):
        path, line = story.where(f.ALIASES.name)
        for alias in story.aliases:
            if is_kept(alias, space.languages):
                yield problem(path, line, "alias-reserved", value=alias)
            elif other := _user(_closed(alias), space, lists) or taken.get(_closed(alias)):
                yield problem(path, line, "alias-taken", value=alias, other=other)
        for alias in story.aliases:
            taken.setdefault(_closed(alias), story.folder)


def is_kept(alias: str, languages: tuple[Language, ...]) -> bool:
    """True for an address below which the site has files of its own, or which is for hosts: a sign stands first."""
    first, _, rest = alias.strip("/").partition("/")
    if first in KEPT_FOLDERS or first[:1] in (".", "_"):
        return True
    return (rest.rpartition("/")[2] or first) in KEPT_FILES and (not rest or first in languages)


def _closed(address: str) -> str:
    """Return the address of the page that hosts show: with its slash at the end, and without the name of its file."""
    shown = address.removesuffix("index.html")
    return shown if shown.endswith("/") else f"{shown}/"


def _user(address: str, space: Space, lists: Container[str]) -> str | None:
    """Return what has an address: the folder of a story, or the address itself where a page of a list stands there."""
    library = space.library
    first, _, rest = address.strip("/").partition("/")
    if first in space.languages and rest in library.by_address:
        return library.by_address[rest].folder
    if first == SHORT and rest in library.by_id:
        return library.by_id[StoryId(rest)].folder
    place = rest.rpartition("/")[0]
    if first == FILES and place in library.by_address:
        story = library.by_address[place]
        return story.folder if address.rstrip("/") in attachments(space.whole(story)) else None
    return address if _PART.sub("", address) in lists else None
