"""The catalogue of an index: small files as one."""

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from cbor2 import dumps, loads

from plugins.search.analysis.analysers import kazakh
from plugins.search.catalogue import Indexed, Shard, pack_catalogue, read_shard
from plugins.search.extraction import Block, IndexedPage
from plugins.search.keyed import Keys, keyed_html
from plugins.search.packing import unpack
from plugins.search.pagefind import run_pagefind
from plugins.search.volume import bind
from tests.search.pages import REGIONS, write_pages

PAGES = 60


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder into which Pagefind has indexed some pages."""
    folder = tmp_path_factory.mktemp("indexed")
    words = ["--site", str(write_pages(folder / "site", PAGES)), "--output-path", str(folder / "index")]
    run = [sys.executable, "-m", "pagefind", *words, "--force-language", "unknown", "--silent"]
    subprocess.run(run, check=True)
    return folder / "index"


@pytest.fixture(scope="module")
def names(source: Path) -> Mapping[str, str]:
    """Return other names for all fragments."""
    return {file.stem: f"202611211030-{file.stem[-7:]}" for file in (source / "fragment").iterdir()}


@pytest.fixture(scope="module")
def indexed(source: Path, names: Mapping[str, str]) -> Indexed:
    """Return what Pagefind has written."""
    return read_shard(source, "kk/2026/", names)


@pytest.fixture(scope="module")
def shard(indexed: Indexed) -> Shard:
    """Return the shard."""
    return indexed.shard


def test_no_word_is_lost(source: Path, indexed: Indexed) -> None:
    """Each word of Pagefind's chunks is there once, with where it stands, and all pages are found by them."""
    files = (source / "index").iterdir()
    theirs = {word: (pages, forms) for file in files for word, pages, forms in loads(unpack(file.read_bytes()))[0]}
    assert {word: loads(data)[1:] for word, data in indexed.entries} == {
        word: [[] if forms else pages, forms] for word, (pages, forms) in theirs.items()
    }
    assert len(indexed.entries) == len(theirs)
    assert indexed.found == set(range(2 * PAGES))


def test_forms_tell_all_that_their_word_tells(tmp_path: Path) -> None:
    """What Pagefind says of a word that has forms, it says of these again, and more; so they are enough."""
    texts = ("Соттар сот-сотта соттың үкім.", "Сот-үкім үкімнің, сот сотқа үкімі.")
    for number, text in enumerate(texts):
        page = IndexedPage(f"/{number}/", "kk", "Соттар", (Block("Соттар", "h1"), Block(text)), {}, {}, "0" * 12)
        (tmp_path / "pages").mkdir(exist_ok=True)
        (tmp_path / "pages" / f"{number}.html").write_text(keyed_html(page, Keys(kazakh())), encoding="utf-8")
    run_pagefind(tmp_path / "pages", tmp_path / "index")
    files = (tmp_path / "index" / "index").iterdir()
    words = [word for file in files for word in loads(unpack(file.read_bytes()))[0]]
    assert sum(bool(forms) for *_, forms in words) > 1
    for _word, pages, forms in words:
        every = {place for _form, own in forms for place in places(own)}
        assert not forms or set(places(pages)) <= every


def places(pages: list[Any]) -> Iterator[tuple[int, int, int]]:
    """Yield page, list and place of each occurrence, without its weight."""
    page = 0
    for step, *lists in pages:
        page += step
        for which, numbers in enumerate(lists):
            place = 0
            for number in numbers:
                place = 0 if number < 0 else place + number
                if number >= 0:
                    yield page, which, place


def test_pages_and_filters(names: Mapping[str, str], shard: Shard) -> None:
    """Pages go by their new names, and each is found by its region."""
    assert sorted(shard.pages) == sorted(names.values())
    assert set(shard.filters["region"]) == set(REGIONS)
    assert sorted(page for pages in shard.filters["region"].values() for page in pages) == list(range(2 * PAGES))
    assert "title" in shard.fields


def test_the_catalogue_tells_it_all(shard: Shard) -> None:
    """What is packed is what was read; numbers of pages are told as steps."""
    volume = bind("kk", (0,), [(("сот", dumps(["сот", [], []])),)])
    packed = json.loads(gzip.decompress(pack_catalogue([shard], [volume])))
    [told] = packed["shards"]
    assert (told["folder"], tuple(told["pages"]), tuple(told["meta"])) == ("kk/2026/", shard.pages, shard.fields)
    assert packed["volumes"] == [{"shards": [0], "chunks": [["сот", name] for _, name in volume.chunks]}]
    steps = told["filters"]["region"][REGIONS[0]]
    pages = [sum(steps[: end + 1]) for end in range(len(steps))]
    assert pages == shard.filters["region"][REGIONS[0]]
