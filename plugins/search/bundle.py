"""What Pagefind has written, language by language, checked to be whole and put into an order of its own.

Pagefind writes the index of every language into one folder. Here each language gets a bundle that needs no other: a
script that is given one cannot fall back to another language, and loads nothing of it. Filters, which Pagefind writes
in an order that changes from run to run, are sorted, so that the same pages give the same bytes.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from plugins.search.cbor import Value, decode, encode
from plugins.search.packing import Torn, pack, unpack

ENTRY: Final = "pagefind-entry.json"
SCRIPTS: Final = ("pagefind.js", "pagefind-worker.js")
"""Those of Pagefind's scripts that this site uses. Its interfaces and its highlighter stay behind."""

_HASH_SIGNS: Final = 10
_FILTERS: Final = 3
"""Place of the filters in the metadata: version, pages, chunks of the index, filters, and more."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The index of one language: the files to make, by path, and the paths of those to take over as they are."""

    language: str
    made: Mapping[str, bytes]
    kept: tuple[str, ...]


def read_bundles(folder: Path) -> tuple[Bundle, ...]:
    """Return the bundle of each language that has pages; Torn while any file of them is missing or not whole."""
    try:
        entry = json.loads((folder / ENTRY).read_bytes())
    except (FileNotFoundError, json.JSONDecodeError) as error:
        raise Torn(str(error)) from None
    return tuple(_bundle(folder, language, entry) for language in sorted(entry["languages"]))


def _bundle(folder: Path, language: str, entry: Mapping[str, Any]) -> Bundle:
    own = entry["languages"][language]
    meta: Any = decode(_content(folder, f"pagefind.{own['hash']}.pf_meta"))
    kept = (*SCRIPTS, f"wasm.{own['wasm'] or 'unknown'}.pagefind", *_parts(meta))
    for path in kept:
        _check(folder, path)
    tables = sorted(_sorted_filter(_content(folder, f"filter/{name}.pf_filter")) for _, name in meta[_FILTERS])
    filters = {_name(language, encode(table)): table for table in tables}
    meta[_FILTERS] = [[table[0], name] for name, table in filters.items()]
    name = _name(language, encode(meta))
    made = {f"filter/{each}.pf_filter": pack(encode(table)) for each, table in filters.items()}
    made[f"pagefind.{name}.pf_meta"] = pack(encode(meta))
    made[ENTRY] = json.dumps({**entry, "languages": {language: {**own, "hash": name}}}).encode()
    return Bundle(language, made, kept)


def _parts(meta: Any) -> Iterator[str]:
    """Yield the paths of the files that the metadata names, but for filters."""
    _version, pages, chunks, *_ = meta
    yield from (f"fragment/{name}.pf_fragment" for name, _words in pages)
    yield from (f"index/{name}.pf_index" for _first, _last, name in chunks)


def _sorted_filter(content: bytes) -> list[Value]:
    """Return a filter with its values in order, each with its pages."""
    filter_: Any = decode(content)
    name, values = filter_
    return [name, sorted(values)]


def _name(language: str, content: bytes) -> str:
    return f"{language}_{sha256(content).hexdigest()[:_HASH_SIGNS]}"


def _check(folder: Path, path: str) -> None:
    """Raise Torn unless the file is there and whole. Scripts are not packed; theirs end with a semicolon."""
    if path not in SCRIPTS:
        _content(folder, path)
    elif not _read(folder, path).rstrip().endswith(b";"):
        raise Torn(f"{path} ends in the middle")


def _content(folder: Path, path: str) -> bytes:
    try:
        return unpack(_read(folder, path))
    except Torn as torn:
        raise Torn(f"{path}: {torn}") from None


def _read(folder: Path, path: str) -> bytes:
    try:
        return (folder / path).read_bytes()
    except FileNotFoundError:
        raise Torn(f"{path} is missing") from None
