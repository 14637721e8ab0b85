"""What a browser has to know of an index before it can look anything up: its pages, filters and where words stand.

Pagefind keeps that in a file of its own for each shard and filter. A phone far from the host pays for each request, and
on a slow line for each byte: here the small files are one.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from cbor2 import dumps, loads

from plugins.search.lookup import numbers_of
from plugins.search.packing import compress, unpack
from plugins.search.volume import Entries, Volume


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the index of one language.

    ``pages`` are the names of fragments, in the order by which the index numbers them; ``filters`` list the numbers of
    pages by facet and value; ``fields`` are the names of Pagefind's metadata, by which hits in a title are known.
    """

    folder: str
    pages: tuple[str, ...]
    filters: Mapping[str, Mapping[str, Sequence[int]]]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indexed:
    """A shard as Pagefind has written it, with its words and the numbers of the pages that stand under any of them."""

    shard: Shard
    entries: Entries
    found: frozenset[int]


def read_shard(source: Path, folder: str, names: Mapping[str, str]) -> Indexed:
    """Return the shard that Pagefind has written into a folder, for the index's own folder of that name.

    ``names`` are the names under which fragments are published, by those that Pagefind gave. Torn is raised by a file
    that is not whole. Where Pagefind tells the pages of a word's forms, it tells them once more under the word itself;
    that is left out, since it is half of all.
    """
    [file] = source.glob("pagefind.*.pf_meta")
    meta: Any = loads(unpack(file.read_bytes()))
    _version, pages, chunks, filters, _sorts, fields = meta
    words = [word for *_, name in chunks for word in _words(source / "index" / f"{name}.pf_index")]
    facets = dict(sorted(_filter(source / "filter" / f"{name}.pf_filter") for _, name in filters))
    return Indexed(
        Shard(folder, tuple(names[name] for name, _count in pages), facets, tuple(fields)),
        tuple((word, dumps([word, [] if forms else pages, forms])) for word, pages, forms in words),
        frozenset(number for _word, pages, forms in words for number in numbers_of([] if forms else pages, forms)),
    )


def pack_catalogue(shards: Iterable[Shard], volumes: Iterable[Volume]) -> bytes:
    """Return the catalogue of a language, the same for the same shards: JSON, compressed by gzip.

    Numbers of pages are told by their distance from the one before, which makes the file smaller. A volume tells the
    places of its shards among all, and the first word and the name of each of its chunks.
    """
    told = {
        "shards": [
            {
                "folder": shard.folder,
                "pages": shard.pages,
                "filters": {facet: {v: _steps(p) for v, p in own.items()} for facet, own in shard.filters.items()},
                "meta": shard.fields,
            }
            for shard in shards
        ],
        "volumes": [{"shards": volume.shards, "chunks": volume.chunks} for volume in volumes],
    }
    return compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def _words(file: Path) -> list[Any]:
    content: Any = loads(unpack(file.read_bytes()))
    words: list[Any] = content[0]
    return words


def _filter(file: Path) -> tuple[str, dict[str, list[int]]]:
    """Return a facet and the pages of each of its values, in the order of the values."""
    content: Any = loads(unpack(file.read_bytes()))
    facet, values = content
    return facet, {value: sorted(pages) for value, pages in sorted(values)}


def _steps(pages: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise((0, *pages))]
