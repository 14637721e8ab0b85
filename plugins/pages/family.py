"""Families of work: the same work for each of many subjects, each time remembered with what was read for it.

A subject is a story's folder, a region's id, a year … A family makes pages, copies of files or problems of it, from
what the editions tell and from nothing else; so it is done again only when something changed that it has read.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from plugins.domain.problem import Problem
from plugins.pages.edition import Edition
from plugins.pages.page import Page

Editions: TypeAlias = tuple[Edition, ...]
"""The site in each of its languages, in their order."""

WHOLE = ""
"""The subject of a family that has one only: the whole site."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site that is taken over. ``path`` is relative to the output folder.

    Another ``fingerprint`` tells of other bytes. The source may be linked to if nobody ever writes into it.
    """

    path: str
    source: Path
    fingerprint: str
    linked: bool = False


Made: TypeAlias = Page | File | Problem


@dataclass(frozen=True, slots=True)
class Family:
    """A name, the subjects there are, and what is made of each. Both are functions of modules, for other processes."""

    name: str
    subjects: Callable[[Editions], Iterable[str]]
    make: Callable[[Editions, str], Iterable[Made]]

    def pages(self, edition: Edition) -> Iterator[Page]:
        """Yield all pages of the family in one edition."""
        for subject in self.subjects((edition,)):
            yield from (made for made in self.make((edition,), subject) if isinstance(made, Page))


@dataclass(frozen=True, slots=True)
class InEachLanguage:
    """Makes the pages of a subject in every edition. A page without a card of its own gets that of its edition."""

    pages: Callable[[Edition, str], Iterable[Page]]

    def __call__(self, editions: Editions, subject: str) -> Iterator[Page]:
        """Yield the pages, edition by edition."""
        for edition in editions:
            yield from carded(self.pages(edition, subject), edition)


def carded(pages: Iterable[Page], edition: Edition) -> Iterator[Page]:
    """Yield pages, those without a card with the one of their edition."""
    yield from (page if page.card else replace(page, card=edition.share_card()) for page in pages)


def once(_: Editions) -> tuple[str]:
    """Return the one subject of a family that is about the whole site."""
    return (WHOLE,)


@dataclass(frozen=True, slots=True)
class StoriesOf:
    """The folders of the public stories in a list of the library, as subjects."""

    name: str

    def __call__(self, editions: Editions) -> list[str]:
        """Return the folders, newest story first."""
        return [entry.folder for entry in editions[0].library.listed(self.name).entries]
