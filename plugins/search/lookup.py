"""An index asked as a browser asks it, for those who want to know that the search answers."""

import gzip
import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cbor2 import loads

from plugins.search.analysis.analysers import analyser_of
from plugins.search.analysis.term import entry_of
from plugins.search.packing import unpack

Read = Callable[[str], bytes]
"""Returns the bytes of a file of an index by its path there."""


def find_pages(language: str, word: str, read: Read) -> Iterator[str]:
    """Yield the fragments of all pages that have a word in any form, by path, those of the newest shard first.

    KeyError where the index has no such language; Torn, OSError or ValueError where a file is not what it should be.
    """
    entry = entry_of(analyser_of(language).key_of(word))
    own = json.loads(read("index.json"))["languages"][language]
    for shard in reversed(json.loads(gzip.decompress(read(own["catalogue"])))["shards"]):
        for number in sorted(_pages(shard, entry, read)):
            yield f"{shard['folder']}fragment/{shard['pages'][number]}.pf_fragment"


def _pages(shard: Mapping[str, Any], entry: str, read: Read) -> set[int]:
    """Return the numbers of the pages of a shard that stand under an entry, from the one chunk that may have it."""
    place = bisect_right(shard["chunks"], entry, key=lambda chunk: chunk[0])
    if not place:
        return set()
    [words] = loads(unpack(read(f"{shard['folder']}index/{shard['chunks'][place - 1][1]}.pf_index")))
    return next((numbers_of(pages, variants) for word, pages, variants in words if word == entry), set())


def numbers_of(pages: Any, variants: Any) -> set[int]:
    """Return the numbers of the pages of a word and of its forms, each told by its distance from the one before."""
    found: set[int] = set()
    for steps in (pages, *(own for _form, own in variants)):
        number = 0
        found |= {number := number + step for step, *_ in steps}
    return found
