"""The theme's static folder to the files that are published and the addresses that templates ask for."""

import posixpath
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256, sha384
from pathlib import Path
from typing import Final

from plugins.assets.error import AssetError, missing
from plugins.assets.press import press, rewriter
from plugins.assets.stylesheet import inline

FOLDER: Final = "static"
ENTRY: Final = "css/layers.css"
BUNDLE: Final = "css/site.css"
SCRIPTS: Final = "js/"

_NAME: Final = re.compile(r"[\w./-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Assets:
    """``addresses`` by name, relative to the site's base path; ``files`` by path, relative to the output folder.

    The stylesheets are one file, ``css/site.css``; every other file goes by its own name.
    """

    addresses: Mapping[str, str]
    files: Mapping[str, bytes]

    def address(self, name: str) -> str:
        """Return the address of a file; AssetError, with the nearest name there is, if there is no such file."""
        if name not in self.addresses:
            raise AssetError(missing(name, self.addresses))
        return self.addresses[name]

    def integrity(self, name: str) -> str:
        """Return the hash by which a browser knows the bytes of a file (Subresource Integrity, W3C)."""
        return _integrity(self.files[self.address(name).removeprefix("/")])


@lru_cache  # every page asks for the same few
def _integrity(data: bytes) -> str:
    return f"sha384-{b64encode(sha384(data).digest()).decode()}"


def load_assets(folder: Path) -> Assets:
    """Return the assets of a theme's static folder; files and folders whose names begin with a dot are left out."""
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return build({name: file.read_bytes() for name, file in files.items() if "/." not in f"/{name}"})


def build(files: Mapping[str, bytes]) -> Assets:
    """Return the assets of these files, by path in the folder. The same bytes always get the same names.

    An AssetError are stylesheets that cannot be made one, a stylesheet that nothing imports, and a name that would
    have to be escaped in an address.
    """
    _check_names(files)
    sheets = {name: files[name] for name in sorted(files) if name.startswith("css/") and name.endswith(".css")}
    scripts = {name: files[name] for name in sorted(files) if name.startswith(SCRIPTS)}
    others = {name: files[name] for name in sorted(files) if name not in sheets and name not in scripts}
    paths = _script_paths(scripts) | {name: _path(name, content) for name, content in others.items()}
    bundle = _bundle(sheets, paths)
    paths[BUNDLE] = _path(BUNDLE, bundle)
    contents = {**scripts, **others, BUNDLE: bundle}
    return Assets({name: f"/{path}" for name, path in paths.items()}, {paths[name]: contents[name] for name in paths})


def _check_names(names: Iterable[str]) -> None:
    for name in names:
        if not _NAME.fullmatch(name):
            raise AssetError(f'"{name}": rename this file with letters of a-z, digits, hyphens and dots.')


def _bundle(sheets: Mapping[str, bytes], paths: Mapping[str, str]) -> bytes:
    """Return the one stylesheet; every file of it must be reached from the entry, or its rules would be missed."""
    if ENTRY not in sheets:
        raise AssetError(missing(ENTRY, sheets))
    tokens = list(inline(ENTRY, sheets))
    for name in sorted(sheets.keys() - {token.path for token in tokens}):
        if sheets[name]:
            raise AssetError(f"{name}:1: no @import leads to this file. Add one to {ENTRY} or remove the file.")
    return press(tokens, rewriter(posixpath.dirname(f"{FOLDER}/{BUNDLE}"), paths)).encode()


def _path(name: str, content: bytes) -> str:
    """Return where a file is published: beside its old place, with eight signs of its hash before the extension."""
    stem, extension = posixpath.splitext(name)
    return f"{FOLDER}/{stem}.{sha256(content).hexdigest()[:8]}{extension}"


def _script_paths(scripts: Mapping[str, bytes]) -> dict[str, str]:
    """Return where scripts are published: together in one folder named by them all, so that they find each other."""
    together = sha256()
    for name, content in scripts.items():
        together.update(f"{name}\0{sha256(content).hexdigest()}\0".encode())
    folder = f"{FOLDER}/{SCRIPTS.rstrip('/')}-{together.hexdigest()[:8]}"
    return {name: f"{folder}/{name.removeprefix(SCRIPTS)}" for name in scripts}
