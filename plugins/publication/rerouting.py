"""What hosts are told beside the files: addresses that have moved, and addresses that are gone for good."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.domain.language import Language
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.domain.url import short_address, story_address
from plugins.domain.withdrawal import Withdrawal
from plugins.front_matter import fields as f
from plugins.library.library import Library


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
    redirects = {each.source: each for story in _aliased(library.public) for each in redirects_to(story, languages)}
    gone = {address for each in library.withdrawals for address in gone_addresses(each, languages)}
    return Rerouting(tuple(redirects[source] for source in sorted(redirects)), tuple(sorted(gone)))


def _aliased(stories: tuple[Story, ...]) -> list[Story]:
    return [story for story in stories if story.aliases]


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


def alias_problems(
    library: Library, lists: Callable[[], frozenset[str]], languages: tuple[Language, ...]
) -> Iterator[Problem]:
    """Yield a problem for each alias that is the address of something else, or of the story itself."""
    aliased = _aliased(library.stories)
    taken = _addresses(library, languages) | {address: address for address in lists()} if aliased else {}
    for story in sorted(aliased, key=lambda story: story.folder):
        for alias in story.aliases:
            other = taken.setdefault(alias if alias.endswith("/") else f"{alias}/", story.folder)
            if other != story.folder or alias in _own(story, languages):
                path, line = story.where(f.ALIASES.name)
                yield problem(path, line, "alias-taken", value=alias, other=other)


def _addresses(library: Library, languages: tuple[Language, ...]) -> dict[str, str]:
    return {address: story.folder for story in library.stories for address in _own(story, languages)}


def _own(story: Story, languages: tuple[Language, ...]) -> tuple[str, ...]:
    return (*(story_address(story, language) for language in languages), short_address(story.id))
