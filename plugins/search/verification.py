"""Reading an index back: every file decompresses, and every page can be found by some word."""

import gzip
import json
from pathlib import Path
from typing import Any

from cbor2 import loads

from plugins.search.packing import Torn, unpack


def verify(folder: Path) -> dict[str, int]:
    """Return how many pages each language has; Torn where a file is missing, not whole, or a page cannot be found."""
    entry = json.loads(_read(folder, "index.json"))
    for language, own in entry["languages"].items():
        for name in ("catalogue", "vocabulary", "forms"):
            _inflate(folder, own[name])
        shards = json.loads(_inflate(folder, own["catalogue"]))["shards"]
        if sum(verify_shard(folder, shard) for shard in shards) != own["pages"]:
            raise Torn(f"the catalogue of {language} has other pages than {own['pages']}")
    return {language: own["pages"] for language, own in entry["languages"].items()}


def verify_shard(folder: Path, shard: Any) -> int:
    """Return how many pages a shard has; Torn where a file is not whole or a page stands under no word."""
    found: set[int] = set()
    for _first, name in shard["chunks"]:
        [words] = loads(_unpack(folder, f"{shard['folder']}index/{name}.pf_index"))
        for _word, pages, variants in words:
            found |= _numbers(pages)
            for _form, own in variants:
                found |= _numbers(own)
    for number, name in enumerate(shard["pages"]):
        fragment = json.loads(_unpack(folder, f"{shard['folder']}fragment/{name}.pf_fragment"))
        if number not in found and fragment["content"] + fragment["meta"]["title"]:
            raise Torn(f"{fragment['url']} can be found by no word")
    return len(shard["pages"])


def _numbers(pages: Any) -> set[int]:
    """Return the numbers of pages, each of which is told by its distance from the one before."""
    number = 0
    return {number := number + step for step, *_ in pages}


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
