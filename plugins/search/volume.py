"""Volumes: the words of several shards in chunks of files, since a browser asks a host for few files at a time.

A shard is what is made anew when a page changes; a volume is what is looked up at once. The newest shard, which changes
most days, is a volume of its own, so the others stay as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Final

from cbor2 import dumps

from plugins.search.packing import pack

CHUNK: Final = 16_000
"""Bytes of a chunk before it is packed, about a third of which goes over the wire. A common word may need more."""

FOLDER: Final = "index/"
_HASH_SIGNS: Final = 10

Entries = Sequence[tuple[str, bytes]]
"""The words of a shard in order, each with the CBOR of its entry: the word, its pages, and those of its forms."""


@dataclass(frozen=True, slots=True)
class Volume:
    """The words of the shards at these places among all of a language.

    ``chunks`` are the first word and the name of each, in order; ``files`` their bytes by path below the folder of the
    language. A chunk is the CBOR of a list for each shard, of its entries within the chunk.
    """

    shards: tuple[int, ...]
    chunks: tuple[tuple[str, str], ...]
    files: Mapping[str, bytes]


def chunk_path(language: str, name: str) -> str:
    """Return where a chunk stands in an index."""
    return f"{language}/{FOLDER}{name}.pf_index"


def bind(language: str, shards: tuple[int, ...], words: Sequence[Entries], size: int = CHUNK) -> Volume:
    """Return the volume of shards, whose words are given in the same order, in chunks of so many bytes."""
    chunks: list[tuple[str, str]] = []
    files: dict[str, bytes] = {}
    for first, data in _chunks(words, size):
        name = sha256(data).hexdigest()[:_HASH_SIGNS]
        chunks.append((first, name))
        files[chunk_path(language, name)] = pack(data)
    return Volume(shards, tuple(chunks), files)


def _chunks(words: Sequence[Entries], most: int) -> Iterator[tuple[str, bytes]]:
    """Yield the first word and the CBOR of each chunk; a word alone may be larger than a chunk."""
    first, size = "", 0
    lists: list[list[bytes]] = [[] for _ in words]
    for word, entries in _by_word(words):
        more = sum(len(data) for _, data in entries)
        if size and size + more > most:
            yield first, _lists(lists)
            lists, size = [[] for _ in words], 0
        if not size:
            first = word
        size += more
        for place, data in entries:
            lists[place].append(data)
    if size:
        yield first, _lists(lists)


def _by_word(words: Sequence[Entries]) -> Iterator[tuple[str, list[tuple[int, bytes]]]]:
    """Yield each word with its entries and the places of their shards."""
    rows = sorted((word, place, data) for place, entries in enumerate(words) for word, data in entries)
    for word, own in groupby(rows, itemgetter(0)):
        yield word, [(place, data) for _, place, data in own]


def _lists(lists: Sequence[Sequence[bytes]]) -> bytes:
    return _array_head(len(lists)) + b"".join(_array_head(len(own)) + b"".join(own) for own in lists)


def _array_head(count: int) -> bytes:
    """Return how an array of so many items begins (RFC 8949, section 3)."""
    return dumps([0] * count)[:-count] if count else dumps([])
