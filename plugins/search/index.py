"""The whole index: documents in, files out. Shards whose pages and rules have not changed come from the cache.

index.json                     what each language has, by name
kk/catalogue.<hash>.gz         pages, chunks and filters of every shard
kk/vocabulary.<hash>.gz        keys in use, and the rules that lead words to them
kk/forms.<hash>.gz             words as pages have them, for those who mistype one
kk/<shard>/index/, fragment/   Pagefind's own files
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from typing import Any, Final, Protocol

from plugins.search.analysis.analysers import analyser_of
from plugins.search.cache import Cache
from plugins.search.catalogue import pack_catalogue
from plugins.search.extraction import LANGUAGES, IndexedPage, read_page
from plugins.search.packing import compress
from plugins.search.pagefind import VERSION
from plugins.search.periods import MOST, shards_of
from plugins.search.shard import Part, make_part
from plugins.search.vocabulary import write_vocabulary

ENTRY: Final = "index.json"
_HASH_SIGNS: Final = 10


class Source(Protocol):
    """An HTML page of the site."""

    @property
    def path(self) -> str:
        """Return where it stands, relative to the site."""

    @property
    def fingerprint(self) -> str:
        """Return what changes with its bytes."""

    def read(self) -> bytes:
        """Return its bytes."""


@dataclass(frozen=True, slots=True)
class _Order:
    """A shard to make: its language, its folder in the index, and its pages."""

    language: str
    folder: str
    sources: tuple[Source, ...]

    def pages(self) -> Iterator[IndexedPage]:
        for source in self.sources:
            page = read_page(source.read(), source.path)
            if page:
                yield page


def make_index(
    sources: Iterable[Source], cache: Cache, workers: int = 1, most: int = MOST
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index, by path below its folder; SearchError tells that Pagefind cannot do its work.

    The same pages give the same files, whatever the cache holds and however many workers there are. A shard has no more
    than ``most`` pages.
    """
    pages = tuple(sources)
    dates = cache.dates(pages)
    languages: dict[str, Any] = {}
    for language in LANGUAGES:
        own = {page.path: dates[page.path][1] for page in pages if dates[page.path][0] == language}
        if own:
            by_path = {page.path: page for page in pages}
            orders = [
                _Order(language, f"{language}/{name}/", tuple(by_path[path] for path in paths))
                for name, paths in shards_of(own, most).items()
            ]
            languages[language] = {"pages": len(own)}
            for path, data in _language(language, orders, cache, workers):
                yield path, data
                languages[language] |= {path.split("/")[1].split(".")[0]: path} if path.endswith(".gz") else {}
    yield ENTRY, json.dumps({"pagefind": VERSION, "languages": languages}, indent=1).encode()


def _language(language: str, orders: Iterable[_Order], cache: Cache, workers: int) -> Iterator[tuple[str, bytes]]:
    parts = list(_parts(list(orders), cache, workers))
    for part in parts:
        yield from sorted(part.files.items())
    counts: Counter[str] = Counter()
    keys: dict[str, str] = {}
    for part in parts:
        counts.update(part.counts)
        keys |= part.keys
    named: Mapping[str, bytes] = {
        "catalogue": pack_catalogue(part.shard for part in parts),
        "vocabulary": compress(write_vocabulary(analyser_of(language), counts, keys)),
        "forms": compress("\n".join(sorted(keys)).encode()),
    }
    for name, data in named.items():
        yield f"{language}/{name}.{sha256(data).hexdigest()[:_HASH_SIGNS]}.gz", data


def _parts(orders: list[_Order], cache: Cache, workers: int) -> Iterator[Part]:
    """Yield the parts of all orders; those that the cache lacks are made, several at once with several workers."""
    missing = [order for order in orders if not cache.has(order.folder, order.sources)]
    if min(workers, len(missing)) > 1:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            list(pool.map(_make, missing, [cache] * len(missing)))
    else:
        for order in missing:
            _make(order, cache)
    yield from (cache.read(order.folder, order.sources) for order in orders)


def _make(order: _Order, cache: Cache) -> None:
    part = make_part(order.folder, list(order.pages()), analyser_of(order.language))
    cache.write(order.folder, order.sources, part)
