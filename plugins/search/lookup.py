"""An index asked as a browser asks it, for those who want to know that the search answers."""

import gzip
import json
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from cbor2 import loads

from plugins.search.analysis.analysers import analyser_of
from plugins.search.analysis.term import entry_of
from plugins.search.packing import unpack
from plugins.search.volume import chunk_path

Read = Callable[[str], bytes]
"""Returns the bytes of a file of an index by its path there."""


def find_pages(language: str, word: str, read: Read) -> Iterator[str]:
    """Yield the fragments of all pages that have a word in any form, by path, those of the newest shard first.

    KeyError where the index has no such language; Torn, OSError or ValueError where a file is not what it should be.
    """
    entry = entry_of(analyser_of(language).key_of(word))
    own = json.loads(read("index.json"))["languages"][language]
    catalogue = json.loads(gzip.decompress(read(own["catalogue"])))
    found: dict[int, set[int]] = {}
    for volume in catalogue["volumes"]:
        found |= zip(volume["shards"], _pages(language, volume["chunks"], entry, read), strict=False)
    for place in sorted(found):
        shard = catalogue["shards"][place]
        for number in sorted(found[place]):
            yield f"{shard['folder']}fragment/{shard['pages'][number]}.pf_fragment"


def _pages(language: str, chunks: list[tuple[str, str]], entry: str, read: Read) -> Iterator[set[int]]:
    """Yield the numbers of the pages of each shard that stand under an entry, from the one chunk that may have it."""
    place = bisect_right(chunks, entry, key=lambda chunk: chunk[0])
    if place:
        for words in loads(unpack(read(chunk_path(language, chunks[place - 1][1])))):
            yield next((numbers_of(pages, variants) for word, pages, variants in words if word == entry), set())


def numbers_of(pages: Any, variants: Any) -> set[int]:
    """Return the numbers of the pages of a word and of its forms, each told by its distance from the one before."""
    found: set[int] = set()
    for steps in (pages, *(own for _form, own in variants)):
        number = 0
        found |= {number := number + step for step, *_ in steps}
    return found
