"""What the text of a story is made of, before any generator's way of writing it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from benchmarks.corpus.words import Pair


@dataclass(frozen=True, slots=True)
class Place:
    """Where a story stands: its section, its day as ISO 8601 has it, its slug. A person has no day."""

    section: str
    day: str
    slug: str

    @property
    def address(self) -> str:
        """The part of the address that both languages share, without slashes at its ends."""
        return "/".join(filter(None, (self.section, self.day[:4], self.slug)))


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a generator writes in Markdown what Markdown has no one way for; the second argument is the language."""

    link: Callable[[Place, str], str]
    question: Callable[[str], str]
    picture: Callable[["Picture", str], str]


class Block(Protocol):
    """A part of a text that blank lines keep apart from the next."""

    def write(self, language: str, dialect: Dialect) -> str:
        """Return the block as Markdown."""


def write(blocks: Iterable[Block], language: str, dialect: Dialect) -> str:
    """Return blocks as Markdown."""
    return "\n\n".join(block.write(language, dialect) for block in blocks) + "\n"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level."""

    words: Pair

    def write(self, language: str, _dialect: Dialect) -> str:
        """Return the block as Markdown."""
        return f"## {self.words.said(language)}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``LINK`` in it stands for the address of the story at ``target``."""

    words: Pair
    target: Place | None = None

    def write(self, language: str, dialect: Dialect) -> str:
        """Return the block as Markdown."""
        text = self.words.said(language)
        return text.replace("LINK", dialect.link(self.target, language)) if self.target else text


@dataclass(frozen=True, slots=True)
class Items:
    """A list with bullets."""

    items: tuple[Pair, ...]

    def write(self, language: str, _dialect: Dialect) -> str:
        """Return the block as Markdown."""
        return "\n".join(f"- {item.said(language)}" for item in self.items)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first row is its head, all columns but the first hold numbers."""

    rows: tuple[tuple[Pair, ...], ...]

    def write(self, language: str, _dialect: Dialect) -> str:
        """Return the block as Markdown."""
        head, *body = ([cell.said(language) for cell in row] for row in self.rows)
        rule = ["---", *("---:" for _ in head[1:])]
        return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said."""

    words: Pair
    speaker: Pair

    def write(self, language: str, _dialect: Dialect) -> str:
        """Return the block as Markdown."""
        return f"> {self.words.said(language)}\n>\n> — {self.speaker.said(language)}"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of an interview; the paragraph after it answers."""

    words: Pair

    def write(self, language: str, dialect: Dialect) -> str:
        """Return the block as Markdown."""
        return dialect.question(self.words.said(language))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the folder of the story."""

    file: str
    alt: Pair
    caption: Pair

    def write(self, language: str, dialect: Dialect) -> str:
        """Return the block as Markdown."""
        return dialect.picture(self, language)
