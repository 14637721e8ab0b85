"""What makes a command start quickly: most of the time that a build takes after an edit goes into importing modules."""

import atexit
import gc
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import cache_from_source
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from bootstrap.environment import ROOT

UNUSED: Final = ("docutils", "pelican.rstdirectives", "unittest.mock")
"""Modules that libraries import as they start and that nothing here uses; an empty one takes the place of each.

Pelican imports docutils for a reader of reStructuredText, invoke ``unittest.mock`` for a class for tests: 0.1 s.
"""


class _Nothing(type):
    """The class of a class that can be inherited from, and has whatever is asked of it."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return cls


class _Absent(metaclass=_Nothing):
    """What the name of something unused stands for."""


class _Empty(ModuleType):
    """A module of any names."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Absent


class _Emptying(MetaPathFinder, Loader):
    """Finds the unused modules, and those within them, and makes them empty."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        unused = any(name == each or name.startswith(f"{each}.") for each in UNUSED)
        return ModuleSpec(name, self, is_package=True) if unused else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Empty(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave it empty."""


def forget_changed(mark: Path, stamps: Mapping[str, tuple[int, int]]) -> None:
    """Remove what was compiled of files whose size or time is another than ``mark`` tells, and let it tell these.

    Without a mark nothing is known, and nothing removed.
    Python compares sizes and whole seconds: a change within one second that keeps the size would not be followed, and
    what the old code makes would be kept under the name of the new one.
    """
    from plugins.domain.whole import write_whole

    lines = {f"{size} {changed} {file}": file for file, (size, changed) in stamps.items()}
    known = mark.read_text(encoding="utf-8").split("\n") if mark.exists() else ()
    if lines.keys() != set(known):
        for line in lines.keys() - set(known or lines):
            Path(cache_from_source(lines[line])).unlink(missing_ok=True)
        write_whole(mark, "\n".join(lines).encode())


def start_quickly() -> None:
    """Spare this process, and those that are forked from it, what starting does in vain."""
    # While modules are imported nothing is garbage: to look for it after every 700 new objects took 0.12 s of 0.98 s
    # in a build that changes nothing, and after every 50,000 still 0.05 s after an edit. A cold build takes as long.
    gc.set_threshold(200_000)
    atexit.register(gc.freeze)  # nor is it looked for in what is there at the end, which took 0.09 s
    if sys.dont_write_bytecode and sys.pycache_prefix is None:
        # Who wants no compiled code beside the sources gets it elsewhere: to compile takes 0.15 s of each command.
        sys.pycache_prefix = str(ROOT / ".cache" / "bytecode")
        sys.dont_write_bytecode = False
    from plugins.building.code import code_stamps

    with suppress(OSError):  # where nothing can be written nothing is kept
        forget_changed(Path(sys.pycache_prefix or ROOT / ".cache") / "compiled", code_stamps())
    sys.meta_path.insert(0, _Emptying())
