"""The whole index: documents in, files out. Shards whose pages and rules have not changed come from the cache.

index.json                     what each language has, by name
kk/catalogue.<hash>.gz         pages and filters of every shard, chunks of every volume
kk/vocabulary.<hash>.gz        keys in use, and the rules that lead words to them
kk/forms.<hash>.gz             words as pages have them, for those who mistype one
kk/index/                      which pages have which key, in chunks of the volumes
kk/<shard>/fragment/           what a result shows of its page
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
from plugins.search.forms import write_forms
from plugins.search.packing import compress
from plugins.search.pagefind import VERSION, SearchError
from plugins.search.periods import MOST, shards_of, volumes_of
from plugins.search.shard import Part, make_part
from plugins.search.vocabulary import led_astray, write_vocabulary
from plugins.search.volume import Entries, Volume, bind

ENTRY: Final = "index.json"
ASTRAY: Final = (
    "The browser would not look for “{word}” under “{key}”, where the index has it. "
    "The rules in plugins/search/analysis are at odds with each other."
)
FEW: Final = 300
"""Pages that are indexed sooner than another process is there."""
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


@dataclass(frozen=True, slots=True)
class _Plan:
    """The shards of a language, the newest first, and the places of those of each volume among them."""

    language: str
    orders: tuple[_Order, ...]
    volumes: Mapping[str, tuple[int, ...]]


def make_index(
    sources: Iterable[Fingerprinted], cache: Cache, workers: int = 1, most: int = MOST
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index, by path below its folder; SearchError tells that Pagefind cannot do its work.

    The same pages give the same files, whatever the cache holds and however many workers there are. A shard has no more
    than ``most`` pages.
    """
    languages: dict[str, Any] = {}
    plans = tuple(_plans(tuple(sources), cache, most))
    missing = [order for plan in plans for order in plan.orders if not cache.has(order.folder, order.sources)]
    _make_all(missing, cache, workers)
    for plan in plans:
        told = languages[plan.language] = {"pages": sum(len(order.sources) for order in plan.orders)}
        for path, data in _language(plan, cache):
            yield path, data
            if path.endswith(".gz"):
                told[PurePosixPath(path).name.partition(".")[0]] = path
    yield ENTRY, json.dumps({"pagefind": VERSION, "languages": languages}, indent=1).encode()


def _plans(pages: Sequence[Fingerprinted], cache: Cache, most: int) -> Iterator[_Plan]:
    """Yield the shards and volumes of each language that has pages."""
    dates = cache.dates(pages)
    by_path = {page.path: page for page in pages}
    for language in LANGUAGES:
        own = {path: date for path, (spoken, date) in dates.items() if spoken == language}
        if own:
            shards = shards_of(own, most)
            orders = (
                _Order(language, f"{language}/{name}/", tuple(by_path[path] for path in paths))
                for name, paths in shards.items()
            )
            places = {name: place for place, name in enumerate(shards)}
            volumes = volumes_of(shards, own, most).items()
            yield _Plan(language, tuple(orders), {name: tuple(places[each] for each in held) for name, held in volumes})


def _language(plan: _Plan, cache: Cache) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a language."""
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}
    shards: list[Shard] = []
    for order in plan.orders:
        part = cache.read(order.folder, order.sources) or _make(order, cache)
        yield from sorted(part.files.items())
        shards.append(part.shard)
        counts.update(part.counts)
        words.update(part.keys)
    _agree(plan.language, counts, words, cache)
    volumes = [_volume(plan, name, cache) for name in plan.volumes]
    for volume in volumes:
        yield from sorted(volume.files.items())
    named = {
        "catalogue": pack_catalogue(shards, volumes),
        "vocabulary": compress(write_vocabulary(analyser_of(plan.language), counts)),
        "forms": compress(write_forms(plan.language, words)),
    }
    for name, data in named.items():
        yield f"{plan.language}/{name}.{sha256(data).hexdigest()[:_HASH_SIGNS]}.gz", data


def _volume(plan: _Plan, name: str, cache: Cache) -> Volume:
    orders = {place: plan.orders[place] for place in plan.volumes[name]}
    held = {place: (order.folder, order.sources) for place, order in orders.items()}
    return cache.volume(
        name,
        plan.language,
        held,
        lambda: bind(plan.language, tuple(held), [_entries(each, cache) for each in orders.values()]),
    )


def _entries(order: _Order, cache: Cache) -> Entries:
    """Return the words of a shard as they are kept, or made again where they are not whole any more."""
    try:
        return cache.entries(order.folder, order.sources)
    except KeyError:
        return _make(order, cache).entries


def _agree(language: str, counts: Mapping[str, int], words: Mapping[str, str], cache: Cache) -> None:
    """Raise SearchError unless the browser will look for each word where the index has it. It is asked once a word."""
    agreed = cache.agreed(language)
    if agreed == words:
        return
    new = {word: key for word, key in words.items() if agreed.get(word) != key}
    for word, key in led_astray(analyser_of(language), counts, new).items():
        raise SearchError(ASTRAY.format(word=word, key=key))
    cache.agree(language, words)


def _make_all(missing: Sequence[_Order], cache: Cache, workers: int) -> None:
    """Make shards for the cache, several at once with several workers: a new story touches one of each language."""
    if min(workers, len(missing)) < 2 or sum(len(order.sources) for order in missing) < FEW:
        for order in missing:
            _make(order, cache)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_keep, missing, [cache] * len(missing)))


def _keep(order: _Order, cache: Cache) -> None:
    _make(order, cache)


def _make(order: _Order, cache: Cache) -> Part:
    part = make_part(order.folder, list(order.pages()), analyser_of(order.language), cache.keys(order.folder))
    cache.write(order.folder, order.sources, part)
    return part
