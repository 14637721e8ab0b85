"""Sentences drawn by lot and put together: the same lot gives the same words, in both languages at once."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Final

from benchmarks.corpus import words
from benchmarks.corpus.blocks import Block, Heading, Items, Paragraph, Place, Question, Quotation, Table
from benchmarks.corpus.words import Pair

NUMBERS: Final = tuple(number for number in range(10, 100) if number % 10 in {0, 5, 6, 7, 8, 9} or number < 20)
"""Numbers after which Russian takes the genitive plural."""


class Writer:
    """Writes blocks of text by lot."""

    def __init__(self, lot: Random) -> None:
        """Take the lot that decides everything."""
        self.lot = lot
        self.known: dict[str, Pair] = {}

    def names(self, **known: Pair) -> None:
        """Set the names that the text is about."""
        self.known = known

    def judge(self) -> Pair:
        """Return a name, drawn by lot."""
        first, last = self.lot.choice(words.FIRST_NAMES), self.lot.choice(words.SURNAMES)
        return Pair(f"{first.kk} {last.kk}", f"{first.ru} {last.ru}")

    def filled(self, pair: Pair) -> Pair:
        """Return words with names and numbers put in, the same numbers in both languages."""
        n, m = self.lot.sample(NUMBERS, 2)
        kk, ru = (
            text.format(n=n, m=m, **{name: each[place] for name, each in self.known.items()})
            for place, text in enumerate(pair)
        )
        return Pair(kk, ru)

    def paragraphs(self, count: int) -> Iterator[Paragraph]:
        """Yield paragraphs of three to five sentences."""
        for _ in range(count):
            sentences = [self.filled(pair) for pair in self.lot.sample(words.SENTENCES, self.lot.choice((3, 4, 5)))]
            yield Paragraph(Pair(" ".join(each.kk for each in sentences), " ".join(each.ru for each in sentences)))

    def report(self, earlier: list[Place]) -> Iterator[Block]:
        """Yield the text of a report of some four hundred words, with links to earlier stories."""
        yield from self.paragraphs(3)
        for heading in self.lot.sample(words.HEADINGS, 3):
            yield Heading(heading)
            yield from self.paragraphs(self.lot.choice((2, 3)))
            if self.lot.random() < 0.5:
                yield self.lot.choice((self._items, self._table, self._quotation))()
        yield from self._links(earlier)

    def interview(self, earlier: list[Place]) -> Iterator[Block]:
        """Yield the text of an interview: questions, each with its answer."""
        yield from self.paragraphs(1)
        for question in self.lot.sample(words.QUESTIONS, 5):
            yield Question(question)
            yield from self.paragraphs(2)
        yield self._quotation()
        yield from self._links(earlier)

    def _links(self, earlier: Iterable[Place]) -> Iterator[Paragraph]:
        return (Paragraph(self.lot.choice(words.LINKS), place) for place in earlier)

    def _items(self) -> Items:
        return Items(tuple(self.filled(item) for item in self.lot.sample(words.ITEMS, 4)))

    def _table(self) -> Table:
        rows = [(category, *self._figures()) for category in self.lot.sample(words.CATEGORIES, 4)]
        return Table((words.COLUMNS, *rows))

    def _figures(self) -> tuple[Pair, Pair]:
        return tuple(Pair(number, number) for number in map(str, self.lot.sample(NUMBERS, 2)))  # type: ignore[return-value]

    def _quotation(self) -> Quotation:
        return Quotation(self.lot.choice(words.QUOTES), self.known["judge"])
