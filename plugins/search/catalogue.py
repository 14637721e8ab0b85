"""What a browser has to know of an index before it can look anything up: its pages, filters and where words stand.

Pagefind keeps that in a file of its own for each shard and filter, and the words in chunks made for few requests. A
phone far from the host pays for each request, and on a slow line for each byte: here the small files are one, and the
chunks are small.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from cbor2 import dumps, loads

from plugins.search.packing import compress, pack, unpack

CHUNK: Final = 16_000
"""Bytes of a chunk before it is packed, about a third of which goes over the wire. A common word may need more."""

_HASH_SIGNS: Final = 8


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the index of one language.

    ``pages`` are the names of fragments, in the order by which the index numbers them; ``chunks`` tell the first word,
    the last and the name of each; ``filters`` list the numbers of pages by facet and value; ``fields`` are the names
    of Pagefind's metadata, by which hits in a title are known. ``files`` are the chunks, by path below the index.
    """

    folder: str
    pages: tuple[str, ...]
    chunks: tuple[tuple[str, str, str], ...]
    filters: Mapping[str, Mapping[str, Sequence[int]]]
    fields: tuple[str, ...]
    files: Mapping[str, bytes]


def read_shard(source: Path, folder: str, names: Mapping[str, str], size: int = CHUNK) -> Shard:
    """Return the shard that Pagefind has written into a folder, for the index's own folder of that name.

    ``names`` are the names under which fragments are published, by those that Pagefind gave; ``size`` is that of a
    chunk in bytes before it is packed. Torn is raised by a file that is not whole.
    """
    [file] = source.glob("pagefind.*.pf_meta")
    meta: Any = loads(unpack(file.read_bytes()))
    _version, pages, chunks, filters, _sorts, fields = meta
    entries = [entry for *_, name in chunks for entry in _entries(source / "index" / f"{name}.pf_index")]
    parts = {sha256(part.data).hexdigest()[:_HASH_SIGNS]: part for part in _split(entries, size)}
    return Shard(
        folder,
        tuple(names[name] for name, _words in pages),
        tuple((part.first, part.last, name) for name, part in parts.items()),
        dict(sorted(_filter(source / "filter" / f"{name}.pf_filter") for _, name in filters)),
        tuple(fields),
        {f"{folder}index/{name}.pf_index": pack(part.data) for name, part in parts.items()},
    )


def pack_catalogue(shards: Iterable[Shard]) -> bytes:
    """Return the catalogue of a language, the same for the same shards: JSON, compressed by gzip.

    Numbers of pages are told by their distance from the one before, and chunks by their first words and names, which
    makes the file smaller.
    """
    told = [
        {
            "folder": shard.folder,
            "pages": shard.pages,
            "chunks": [(first, name) for first, _last, name in shard.chunks],
            "filters": {facet: {v: _steps(p) for v, p in values.items()} for facet, values in shard.filters.items()},
            "meta": shard.fields,
        }
        for shard in shards
    ]
    return compress(json.dumps({"shards": told}, ensure_ascii=False, separators=(",", ":")).encode())


def _entries(file: Path) -> list[Any]:
    content: Any = loads(unpack(file.read_bytes()))
    entries: list[Any] = content[0]
    return entries


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words of an index in a row, and the CBOR of all of them."""

    first: str
    last: str
    data: bytes


def _split(entries: Iterable[Any], most: int) -> Iterator[_Chunk]:
    """Yield the words in chunks; a word alone may be larger than a chunk. Each is encoded once, since that is slow."""
    part: dict[str, bytes] = {}
    size = 0
    for entry in entries:
        data = dumps(entry)
        if part and size + len(data) > most:
            yield _chunk(part)
            part, size = {}, 0
        part[entry[0]] = data
        size += len(data)
    if part:
        yield _chunk(part)


def _chunk(part: Mapping[str, bytes]) -> _Chunk:
    words = list(part)
    return _Chunk(words[0], words[-1], _array_head(1) + _array_head(len(words)) + b"".join(part.values()))


def _array_head(count: int) -> bytes:
    """Return how an array of so many items begins (RFC 8949, section 3)."""
    return dumps([0] * count)[:-count]


def _filter(file: Path) -> tuple[str, dict[str, list[int]]]:
    """Return a facet and the pages of each of its values, in the order of the values."""
    content: Any = loads(unpack(file.read_bytes()))
    facet, values = content
    return facet, {value: sorted(pages) for value, pages in sorted(values)}


def _steps(pages: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise((0, *pages))]
