"""What reading a text gives. All of it is plain data, so that it can be kept in a cache."""

from dataclasses import dataclass

from plugins.domain.packed import packed


@packed
@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a text. ``line`` counts from 1 in the file; the rule has its sentence elsewhere."""

    rule: str
    line: int
    parameters: tuple[tuple[str, str], ...] = ()


@packed
@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site: a relative path, a path from the content root, or ``#`` and an anchor.

    ``marker`` stands in the HTML where the address of the page has to be put.
    """

    target: str
    line: int
    marker: str


@packed
@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that stands alone in its paragraph. ``source`` is a path as it was written, the rest is plain text."""

    source: str
    alt: str
    caption: str
    credit: str
    line: int


@packed
@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text with the anchor that leads to it, for a table of contents."""

    level: int
    id: str
    text: str
    line: int


@packed
@dataclass(frozen=True, slots=True)
class Text:
    """A text as read.

    ``parts`` are pieces of HTML and the figures between them, in order. The pieces put together are balanced; one alone
    need not be, since a figure may stand in a list or in an answer. Every block element has ``data-line``, its line in
    the file. ``anchors`` are the ids that a link may lead to.
    """

    language: str
    parts: tuple[str | Figure, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the text, in order."""
        return tuple(part for part in self.parts if isinstance(part, Figure))
