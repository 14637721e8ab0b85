"""What stands for a template: its source and those of all templates that it refers to; the frame stands alone."""

import re
from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Final

from plugins.templating.framing import BASE, blocks_of

_REFERENCE: Final = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")
_ASSET: Final = re.compile(rb"\basset\b")
_FOLDER: Final = "templates"


class Templates:
    """The templates of a theme, each with a name that changes when what it renders may change."""

    def __init__(
        self, theme: Path, surroundings: str, assets: str = "", sources: Mapping[str, bytes] = MappingProxyType({})
    ) -> None:
        """Take the theme, what stands for everything else that rendering depends on, and for addresses of assets.

        ``sources`` are those of templates that were loaded before, as they were by then at the latest.
        """
        self.folder, self.surroundings, self.assets = theme / _FOLDER, surroundings, assets
        self._names: dict[str, str] = {}
        self._framed: dict[str, bool] = {}
        self._sources = dict(sources)

    def name(self, template: str) -> str:
        """Return the name of a template without its frame; a missing one has a name too, and its page a fault."""
        if template not in self._names:
            reached = self.reached(template)
            inside = blocks_of(self._source(BASE).decode()) if BASE in reached else ()
            self._names[template] = self._digest(reached - {BASE}, " ".join(inside))
        return self._names[template]

    @cached_property
    def frame(self) -> str:
        """The name of the frame that pages are put into."""
        return self._digest(self.reached(BASE), "")

    def framed(self, template: str) -> bool:
        """True for a template whose pages stand in the frame."""
        if template not in self._framed:
            self._framed[template] = BASE in self.reached(template)
        return self._framed[template]

    def names(self) -> dict[str, str]:
        """Return the names of all templates that there are, but of the frame's."""
        return {name: self.name(name) for name in template_names(self.folder.parent) if name != BASE}

    def reached(self, template: str) -> set[str]:
        """Return the templates that one is made of, itself included; the frame, but not what it is made of itself."""
        found: set[str] = set()
        waiting = [template]
        while waiting:
            if (each := waiting.pop()) not in found:
                found.add(each)
                waiting += _REFERENCE.findall(self._source(each).decode()) if each != BASE or template == BASE else []
        return found

    def _digest(self, templates: set[str], more: str) -> str:
        """Return what stands for templates; only those that ask for assets depend on the addresses of these."""
        sources = [f"{each}\0".encode() + self._source(each) for each in sorted(templates)]
        asking = any(_ASSET.search(each) for each in sources)
        digest = blake2b(f"{self.surroundings}\0{more}\0{self.assets if asking else ''}".encode(), digest_size=16)
        for source in sources:
            digest.update(b"\0" + source)
        return digest.hexdigest()

    def _source(self, template: str) -> bytes:
        if template not in self._sources:
            file = self.folder / template
            self._sources[template] = file.read_bytes() if file.is_file() else b""
        return self._sources[template]


def template_sources(theme: Path) -> dict[str, bytes]:
    """Return the sources of all templates of a theme."""
    return {name: (theme / _FOLDER / name).read_bytes() for name in template_names(theme)}


def template_names(theme: Path) -> list[str]:
    """Return the names of all templates of a theme, sorted."""
    folder = theme / _FOLDER
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def digest_of(values: Mapping[str, object]) -> str:
    """Return what stands for some named values whose representation tells them apart."""
    return blake2b(repr(sorted(values.items())).encode(), digest_size=16).hexdigest()
