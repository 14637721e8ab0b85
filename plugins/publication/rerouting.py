"""What hosts are told beside the files: addresses that have moved, and addresses that are gone for good."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.domain.url import SHORT, short_address, story_address
from plugins.domain.withdrawal import Withdrawal
from plugins.front_matter import fields as f
from plugins.library.library import Library
from plugins.links.addresses import site_addresses


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


def alias_problems(stories: Iterable[Story], library: Library, languages: tuple[Language, ...]) -> Iterator[Problem]:
    """Yield a problem for each alias that is an address in use, its own story's too, or an earlier story's alias."""
    lists, taken = site_addresses(library, languages), dict[str, str]()
    for story in sorted(stories, key=lambda story: story.folder):
        for alias in story.aliases:
            if other := _user(_closed(alias), library, languages, lists) or taken.get(_closed(alias)):
                path, line = story.where(f.ALIASES.name)
                yield problem(path, line, "alias-taken", value=alias, other=other)
        for alias in story.aliases:
            taken.setdefault(_closed(alias), story.folder)


def _closed(address: str) -> str:
    """Return an address with its slash at the end, which hosts add."""
    return address if address.endswith("/") else f"{address}/"


def _user(address: str, library: Library, languages: tuple[Language, ...], lists: Container[str]) -> str | None:
    """Return what has an address: the folder of a story, or the address itself where a list stands there."""
    first, _, rest = address.strip("/").partition("/")
    if first in languages and rest in library.by_address:
        return library.by_address[rest].folder
    if first == SHORT and rest in library.by_id:
        return library.by_id[StoryId(rest)].folder
    return address if address in lists else None
