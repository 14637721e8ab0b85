"""Pages with keys in the place of words, which Pagefind indexes: a word between spaces for each of the page's own.

So a place that Pagefind counts in the one is the same place in the other, and results show the page's own words.
"""

from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType
from typing import Final

from plugins.search.analysis.analysers import Analyser
from plugins.search.analysis.folding import plain
from plugins.search.analysis.term import term_of
from plugins.search.analysis.words import words_of
from plugins.search.extraction import Block, IndexedPage

NO_WORD: Final = "—"
"""Stands where there is no word between two spaces."""


class Keys:
    """The terms and keys of words, each found once."""

    def __init__(self, analyser: Analyser, known: Mapping[str, str] = MappingProxyType({})) -> None:
        """Begin with no word; the analyser is not asked for the keys of words in plain letters that are known."""
        self._analyser = analyser
        self._known = known
        self.keys: dict[str, str] = {}
        self._terms: dict[str, str] = {}

    def key(self, word: str) -> str:
        """Return the key of a word."""
        if word not in self.keys:
            self.keys[word] = self._known.get(plain(word)) or self._analyser.key_of(word)
        return self.keys[word]

    def token(self, token: str) -> str:
        """Return what stands for the words between two spaces: their terms, with hyphens between them."""
        if token not in self._terms:
            self._terms[token] = "-".join(term_of(word, self.key(word)) for word in words_of(token)) or NO_WORD
        return self._terms[token]


def keyed_html(page: IndexedPage, keys: Keys) -> str:
    """Return a page for Pagefind that has a title and blocks of the same weights, and nothing else."""
    title = " ".join(map(keys.token, page.title.split()))
    facets, blocks = "".join(_facets(page)), "".join(_blocks(page, keys))
    return (
        f'<!doctype html><html><meta charset="utf-8"><body data-pagefind-body>'
        f'<meta data-pagefind-meta="title[content]" content="{escape(title)}">{facets}{blocks}</body></html>'
    )


def _facets(page: IndexedPage) -> Iterator[str]:
    for facet, values in page.filters.items():
        for value in values:
            yield f'<meta content="{escape(value)}" data-pagefind-filter="{escape(facet)}[content]">'


def _blocks(page: IndexedPage, keys: Keys) -> Iterator[str]:
    for block in page.blocks:
        weight = f' data-pagefind-weight="{escape(block.weight)}"' if block.weight else ""
        words = " ".join(map(keys.token, block.tokens))
        yield f"<{block.tag}{weight}>{escape(words)}</{block.tag}>"


def words_in(page: IndexedPage) -> Iterator[str]:
    """Yield the words of a page, those of its title first."""
    for block in (Block(page.title), *page.blocks):
        for token in block.tokens:
            yield from words_of(token)
