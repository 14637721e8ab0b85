"""What stands for code: a module with its tables, all that it imports from this project, and the libraries they use.

A cache that is kept under this name is made anew when the code that fills it changes, and by no other change.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LOCK: Final = ROOT / "requirements.lock"
SETTINGS: Final = ("pelicanconf.py", "publishconf.py")
"""The settings for working on the site, and those for publishing it."""

_PINNED: Final = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
_IMPORT: Final = re.compile(
    r"(?:^|[:;])[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?import[ \t]+(\([^)]*\)|[^;\n]+)", re.MULTILINE
)
_PASSED_OVER: Final = re.compile(r"\\\n|#.*|\bas\s+\w+|[()\s]")
"""What stands beside the names that are imported: ends of lines, comments, other names for them."""

_DISTRIBUTIONS: Final = {"PIL": "pillow", "yaml": "pyyaml", "bs4": "beautifulsoup4"}


class Code:
    """The code of the project, by module."""

    def __init__(self, stamps: Mapping[str, tuple[int, int]], known: Mapping[str, str]) -> None:
        """Take what names are known already of code with these stamps, which ``code_stamps`` gives."""
        self.stamps, self.names = stamps, dict(known)
        self._parts: dict[str, bytes] = {}

    def name(self, modules: Iterable[str]) -> str:
        """Return what stands for these modules, for all that they import, and for Python itself."""
        entries = sorted(modules)
        key = " ".join(entries)
        if key not in self.names:
            self.names[key] = self._name(entries)
        return self.names[key]

    def _name(self, entries: Iterable[str]) -> str:
        own, foreign = reached(entries)
        digest = blake2b(sys.version.encode(), digest_size=16)
        for module in sorted(own):
            digest.update(f"\0{module}\0".encode() + self._part(module))
        pinned = _pinned()
        for name in sorted({_DISTRIBUTIONS.get(module, module) for module in foreign}):
            digest.update(f"\0{name}=={pinned.get(name, '')}".encode())
        return digest.hexdigest()

    def _part(self, module: str) -> bytes:
        """Return what stands for the source of a module and its tables: it is part of several names."""
        if module not in self._parts:
            self._parts[module] = blake2b(b"\0".join(file.read_bytes() for file in _files_of(module))).digest()
        return self._parts[module]


def code_stamps(root: Path = ROOT) -> dict[str, tuple[int, int]]:
    """Return size and time of change of all that plugins are made of, of the settings and the lock of the libraries."""
    others = [root / name for name in (*SETTINGS, LOCK.name)]
    stats = {file: os.stat(file) for file in (*sorted(_files(f"{root}/plugins")), *map(str, others))}  # noqa: PTH116
    return {file: (status.st_size, status.st_mtime_ns) for file, status in stats.items()}


def _files(folder: str) -> Iterator[str]:
    """Yield the files of a folder and those below: modules, words, tables. What begins with a dot is an editor's."""
    with os.scandir(folder) as found:
        for each in found:
            if each.is_dir(follow_symlinks=False):
                yield from _files(each.path) if each.name != "__pycache__" else ()
            elif not each.name.startswith("."):
                yield each.path


def reached(entries: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the modules of the project that these import, themselves included, and the packages of others."""
    own: set[str] = set()
    foreign: set[str] = set()
    waiting = list(entries)
    while waiting:
        module = waiting.pop()
        if module in own:
            continue
        own.add(module)
        for name in _imports(module):
            top = name.partition(".")[0]
            if top == "plugins":
                waiting.append(name)
            elif top not in sys.stdlib_module_names:
                foreign.add(top)
    return own, foreign


@cache
def _imports(module: str) -> frozenset[str]:
    """Return the modules that a module of the project imports, wherever in it."""
    return frozenset(_imported(_file(module).read_text(encoding="utf-8")))


def _imported(source: str) -> Iterator[str]:
    """Yield the modules that a source imports. What only looks like it, in a text, does no harm: few are modules.

    To parse all modules took 0.2 s of a first build.
    """
    for module, names in _IMPORT.findall(source):
        named = [each for each in _PASSED_OVER.sub("", names).split(",") if each]
        inner = [f"{module}.{each}" for each in named if _file(f"{module}.{each}").is_file()] if module else named
        yield from inner or [module]


def _files_of(module: str) -> list[Path]:
    """Return the source of a module, and the tables that lie beside it under its name."""
    source = _file(module)
    return sorted(file for file in source.parent.glob(f"{source.stem}.*") if file.is_file())


def _file(module: str) -> Path:
    return ROOT.joinpath(*module.split(".")).with_suffix(".py")


@cache
def _pinned() -> dict[str, str]:
    return dict(_PINNED.findall(LOCK.read_text(encoding="utf-8")))
