"""The catalogue of an index: small files as one, and chunks that are small."""

import gzip
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from cbor2 import dumps, loads

from plugins.search.catalogue import Shard, pack_catalogue, read_shard
from plugins.search.packing import unpack
from tests.search.pages import REGIONS, write_pages

PAGES = 60
SIZE = 500


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
def shard(source: Path, names: Mapping[str, str]) -> Shard:
    """Return the shard, in very small chunks."""
    return read_shard(source, "kk/2026/", names, SIZE)


def entries(data: bytes) -> list[Any]:
    """Return the words of a chunk, with where they stand."""
    content: Any = loads(unpack(data))
    return list(content[0])


def test_no_word_is_lost(source: Path, shard: Shard) -> None:
    """The small chunks hold the words of Pagefind's, in order, each with where it stands."""
    theirs = [entry for file in (source / "index").iterdir() for entry in entries(file.read_bytes())]
    ours = [entry for *_, name in shard.chunks for entry in entries(shard.files[f"kk/2026/index/{name}.pf_index"])]
    assert ours == sorted(theirs, key=lambda entry: entry[0].encode())


def test_a_word_is_in_the_chunk_that_says_so(shard: Shard) -> None:
    """A chunk begins and ends with the words that the catalogue tells, and no other chunk has words between them."""
    held = {name: entries(shard.files[f"kk/2026/index/{name}.pf_index"]) for *_, name in shard.chunks}
    assert [(held[name][0][0], held[name][-1][0], name) for *_, name in shard.chunks] == list(shard.chunks)
    assert list(shard.chunks) == sorted(shard.chunks)
    assert len(shard.files) == len(shard.chunks)


def test_chunks_are_small(shard: Shard) -> None:
    """A chunk has more than one word only as far as they have room in it."""
    several = [held for data in shard.files.values() if len(held := entries(data)) > 1]
    assert len(several) > 1
    assert all(len(dumps(list(held))) <= SIZE + 10 for held in several)


def test_pages_and_filters(names: Mapping[str, str], shard: Shard) -> None:
    """Pages go by their new names, and each is found by its region."""
    assert sorted(shard.pages) == sorted(names.values())
    assert set(shard.filters["region"]) == set(REGIONS)
    assert sorted(page for pages in shard.filters["region"].values() for page in pages) == list(range(2 * PAGES))
    assert "title" in shard.fields


def test_the_catalogue_tells_it_all(shard: Shard) -> None:
    """What is packed is what was read; numbers of pages are told as steps."""
    [told] = json.loads(gzip.decompress(pack_catalogue([shard])))["shards"]
    assert (told["folder"], tuple(told["pages"]), tuple(told["meta"])) == ("kk/2026/", shard.pages, shard.fields)
    assert [tuple(chunk) for chunk in told["chunks"]] == [(first, name) for first, _last, name in shard.chunks]
    steps = told["filters"]["region"][REGIONS[0]]
    pages = [sum(steps[: end + 1]) for end in range(len(steps))]
    assert pages == shard.filters["region"][REGIONS[0]]
    assert pack_catalogue([shard]) == pack_catalogue([shard])
