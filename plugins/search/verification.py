"""Reading an index back: every file decompresses, every page can be found by some word."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

from cbor2 import loads

from plugins.search.catalogue import Shard
from plugins.search.lookup import numbers_of
from plugins.search.packing import Torn, unpack


def verify(folder: Path) -> dict[str, int]:
    """Return how many pages each language has; Torn where a file is missing or not whole."""
    entry = json.loads(_read(folder, "index.json"))
    for own in entry["languages"].values():
        for name in ("catalogue", "vocabulary", "forms"):
            _inflate(folder, own[name])
        for shard in json.loads(_inflate(folder, own["catalogue"]))["shards"]:
            for *_, name in shard["chunks"]:
                _unpack(folder, f"{shard['folder']}index/{name}.pf_index")
            for name in shard["pages"]:
                _unpack(folder, f"{shard['folder']}fragment/{name}.pf_fragment")
    return {language: own["pages"] for language, own in entry["languages"].items()}


def verify_shard(shard: Shard, files: Mapping[str, bytes]) -> None:
    """Raise Torn where a page of a shard stands under no word of its own."""
    found: set[int] = set()
    for *_, name in shard.chunks:
        [words] = loads(unpack(files[f"{shard.folder}index/{name}.pf_index"]))
        for _word, pages, variants in words:
            found |= numbers_of(pages, variants)
    for number, name in enumerate(shard.pages):
        fragment = json.loads(unpack(files[f"{shard.folder}fragment/{name}.pf_fragment"]))
        if number not in found and any(map(str.isalnum, fragment["content"] + fragment["meta"]["title"])):
            raise Torn(f"{fragment['url']} can be found by no word")


def _unpack(folder: Path, path: str) -> bytes:
    try:
        return unpack(_read(folder, path))
    except Torn as torn:
        raise Torn(f"{path}: {torn}") from None


def _inflate(folder: Path, path: str) -> bytes:
    try:
        return gzip.decompress(_read(folder, path))
    except (EOFError, OSError) as error:
        raise Torn(f"{path}: {error}") from None


def _read(folder: Path, path: str) -> bytes:
    try:
        return (folder / path).read_bytes()
    except FileNotFoundError:
        raise Torn(f"{path} is missing") from None
