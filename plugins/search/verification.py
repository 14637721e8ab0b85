"""Reading an index back: every file decompresses."""

import gzip
import json
from pathlib import Path

from plugins.search.packing import Torn, unpack
from plugins.search.volume import chunk_path


def verify(folder: Path) -> dict[str, int]:
    """Return how many pages each language has; Torn where a file is missing or not whole."""
    entry = json.loads(_read(folder, "index.json"))
    for language, own in entry["languages"].items():
        for name in ("catalogue", "vocabulary", "forms"):
            _inflate(folder, own[name])
        catalogue = json.loads(_inflate(folder, own["catalogue"]))
        for _, name in (chunk for volume in catalogue["volumes"] for chunk in volume["chunks"]):
            _unpack(folder, chunk_path(language, name))
        for shard in catalogue["shards"]:
            for name in shard["pages"]:
                _unpack(folder, f"{shard['folder']}fragment/{name}.pf_fragment")
    return {language: own["pages"] for language, own in entry["languages"].items()}


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
