"""A shard of the index: made by Pagefind over keyed pages, given back the pages' own words, and checked to be whole."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from plugins.search.analysis.analysers import Analyser
from plugins.search.analysis.folding import plain
from plugins.search.catalogue import Indexed, Shard, read_shard
from plugins.search.extraction import IndexedPage
from plugins.search.keyed import Keys, keyed_html, words_in
from plugins.search.packing import Torn, pack, unpack
from plugins.search.pagefind import run_pagefind
from plugins.search.volume import Entries

_HASH_SIGNS: Final = 8


@dataclass(frozen=True, slots=True)
class Part:
    """A shard, its fragments by path, its words, and what the vocabulary learns from it.

    That is how many pages have each key, and the keys of its words.
    """

    shard: Shard
    files: Mapping[str, bytes]
    entries: Entries
    counts: Mapping[str, int]
    keys: Mapping[str, str]


def make_part(folder: str, pages: Sequence[IndexedPage], analyser: Analyser, known: Mapping[str, str]) -> Part:
    """Index pages into a folder of the index; ``known`` are keys of words as the same analyser has found them before.

    SearchError tells that Pagefind failed, Torn that files are not whole.
    """
    keys = Keys(analyser, known)
    with TemporaryDirectory() as name:
        source, target = Path(name) / "pages", Path(name) / "index"
        source.mkdir()
        for number, page in enumerate(pages):
            (source / f"{number}.html").write_text(keyed_html(page, keys), "utf-8")
        run_pagefind(source, target)
        fragments = {file.stem: _numbered(file) for file in sorted((target / "fragment").glob("*.pf_fragment"))}
        files, names = _published(fragments, pages, folder)
        indexed = read_shard(target, folder, names)
    refuse_unfound(indexed, {page: pages[fragments[own][0]] for own, page in names.items()})
    counts = Counter(key for page in pages for key in {keys.key(word) for word in words_in(page)})
    words = {plain(word): key for word, key in keys.keys.items()}
    return Part(indexed.shard, files, indexed.entries, counts, words)


def _numbered(file: Path) -> tuple[int, int]:
    """Return the number of the page of one of Pagefind's fragments, and how many words it counted between spaces."""
    fragment = json.loads(unpack(file.read_bytes()))
    return int(fragment["url"].strip("/").removesuffix(".html")), len(fragment["content"].split())


def _published(
    fragments: Mapping[str, tuple[int, int]], pages: Sequence[IndexedPage], folder: str
) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the fragments to publish, and their names by those that Pagefind gave; Torn where a page is lost."""
    lost = set(range(len(pages))) - {number for number, _ in fragments.values()}
    if lost:
        raise Torn(f"Pagefind lost {pages[min(lost)].address}")
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for own, (number, words) in fragments.items():
        page = pages[number]
        if words != sum(len(block.tokens) for block in page.blocks):
            raise Torn(f"Pagefind counts other words than {page.address} has")
        content = fragment_of(page)
        names[own] = f"{page.date}-{sha256(content).hexdigest()[:_HASH_SIGNS]}"
        files[f"{folder}fragment/{names[own]}.pf_fragment"] = pack(content)
    return files, names


def refuse_unfound(indexed: Indexed, pages: Mapping[str, IndexedPage]) -> None:
    """Raise Torn where a page, given by the name of its fragment, stands under no word of its own."""
    for number, name in enumerate(indexed.shard.pages):
        if number not in indexed.found and any(words_in(pages[name])):
            raise Torn(f"{pages[name].address} can be found by no word")


def fragment_of(page: IndexedPage) -> bytes:
    """Return what a result shows of a page, in Pagefind's shape."""
    fragment: dict[str, Any] = {
        "url": page.address,
        "content": " ".join(block.text for block in page.blocks),
        "word_count": sum(len(block.tokens) for block in page.blocks),
        "filters": page.filters,
        "meta": {**page.meta, "title": page.title},
        "anchors": [],
    }
    return json.dumps(fragment, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
