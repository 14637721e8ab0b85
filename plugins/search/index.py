"""The whole index: documents in, files out. Shards whose pages and rules have not changed come from the cache.

index.json                     what each language has, by name
kk/catalogue.<hash>.gz         pages, chunks and filters of every shard
kk/vocabulary.<hash>.gz        keys in use, and the rules that lead words to them
kk/forms.<hash>.gz             words as pages have them, for those who mistype one
kk/<shard>/index/, fragment/   Pagefind's own files
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import PurePosixPath
from typing import Any, Final

from plugins.search.analysis.analysers import analyser_of
from plugins.search.cache import Cache, Fingerprinted
from plugins.search.catalogue import Shard, pack_catalogue
from plugins.search.extraction import LANGUAGES, IndexedPage, read_page
from plugins.search.packing import compress
from plugins.search.pagefind import VERSION, SearchError
from plugins.search.periods import MOST, shards_of
from plugins.search.shard import Part, make_part
from plugins.search.vocabulary import led_astray, write_vocabulary

ENTRY: Final = "index.json"
ASTRAY: Final = (
    "The browser would not look for “{word}” under “{key}”, where the index has it. "
    "The rules in plugins/search/analysis are at odds with each other."
)
_HASH_SIGNS: Final = 10


@dataclass(frozen=True, slots=True)
class _Order:
    """A shard to make: its language, its folder in the index, and its pages."""

    language: str
    folder: str
    sources: tuple[Fingerprinted, ...]

    def pages(self) -> Iterator[IndexedPage]:
        for source in self.sources:
            page = read_page(source.read(), source.path)
            if page:
                yield page


def make_index(
    sources: Iterable[Fingerprinted], cache: Cache, workers: int = 1, most: int = MOST
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index, by path below its folder; SearchError tells that Pagefind cannot do its work.

    The same pages give the same files, whatever the cache holds and however many workers there are. A shard has no more
    than ``most`` pages.
    """
    languages: dict[str, Any] = {}
    for language, orders in _orders(tuple(sources), cache, most):
        told = languages[language] = {"pages": sum(len(order.sources) for order in orders)}
        for path, data in _language(language, orders, cache, workers):
            yield path, data
            if path.endswith(".gz"):
                told[PurePosixPath(path).name.partition(".")[0]] = path
    yield ENTRY, json.dumps({"pagefind": VERSION, "languages": languages}, indent=1).encode()


def _orders(pages: Sequence[Fingerprinted], cache: Cache, most: int) -> Iterator[tuple[str, list[_Order]]]:
    """Yield the shards of each language that has pages."""
    dates = cache.dates(pages)
    by_path = {page.path: page for page in pages}
    for language in LANGUAGES:
        own = {path: date for path, (spoken, date) in dates.items() if spoken == language}
        if own:
            shards = shards_of(own, most).items()
            yield (
                language,
                [
                    _Order(language, f"{language}/{name}/", tuple(by_path[path] for path in paths))
                    for name, paths in shards
                ],
            )


def _language(language: str, orders: Sequence[_Order], cache: Cache, workers: int) -> Iterator[tuple[str, bytes]]:
    missing = [order for order in orders if not cache.has(order.folder, order.sources)]
    _make_all(missing, cache, workers)
    counts: Counter[str] = Counter()
    words: set[str] = set()
    shards: list[Shard] = []
    fresh: dict[str, str] = {}
    for order in orders:
        part = cache.read(order.folder, order.sources) or _make(order, cache)
        yield from sorted(part.files.items())
        shards.append(part.shard)
        counts.update(part.counts)
        words.update(part.keys)
        if order in missing:
            fresh |= part.keys
    _agree(language, counts, fresh)
    named = {
        "catalogue": pack_catalogue(shards),
        "vocabulary": compress(write_vocabulary(analyser_of(language), counts)),
        "forms": compress("\n".join(sorted(words)).encode()),
    }
    for name, data in named.items():
        yield f"{language}/{name}.{sha256(data).hexdigest()[:_HASH_SIGNS]}.gz", data


def _agree(language: str, counts: Mapping[str, int], words: Mapping[str, str]) -> None:
    """Raise SearchError unless the browser will look for each word where the index has it."""
    for word, key in led_astray(analyser_of(language), counts, words).items():
        raise SearchError(ASTRAY.format(word=word, key=key))


def _make_all(missing: Sequence[_Order], cache: Cache, workers: int) -> None:
    """Make shards for the cache, several at once with several workers."""
    if min(workers, len(missing)) < 2:
        for order in missing:
            _make(order, cache)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_keep, missing, [cache] * len(missing)))


def _keep(order: _Order, cache: Cache) -> None:
    _make(order, cache)


def _make(order: _Order, cache: Cache) -> Part:
    part = make_part(order.folder, list(order.pages()), analyser_of(order.language))
    cache.write(order.folder, order.sources, part)
    return part
