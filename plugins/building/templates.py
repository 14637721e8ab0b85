"""What stands for a template: its source and those of all templates that it refers to."""

import re
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Final

_REFERENCE: Final = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")
_FOLDER: Final = "templates"


class Templates:
    """The templates of a theme, each with a name that changes when what it renders may change."""

    def __init__(self, theme: Path, surroundings: str) -> None:
        """Take the theme, and what stands for everything else that rendering depends on."""
        self.folder, self.surroundings = theme / _FOLDER, surroundings
        self._names: dict[str, str] = {}
        self._sources: dict[str, bytes] = {}

    def name(self, template: str) -> str:
        """Return the name of a template; a missing one has a name too, and its page a fault."""
        if template not in self._names:
            digest = blake2b(self.surroundings.encode(), digest_size=16)
            for source in sorted(self.reached(template)):
                digest.update(f"\0{source}\0".encode() + self._source(source))
            self._names[template] = digest.hexdigest()
        return self._names[template]

    def reached(self, template: str) -> set[str]:
        """Return the templates that one is made of, itself included."""
        found: set[str] = set()
        waiting = [template]
        while waiting:
            if (each := waiting.pop()) not in found:
                found.add(each)
                waiting += _REFERENCE.findall(self._source(each).decode())
        return found

    def _source(self, template: str) -> bytes:
        if template not in self._sources:
            file = self.folder / template
            self._sources[template] = file.read_bytes() if file.is_file() else b""
        return self._sources[template]


def digest_of(values: Mapping[str, object]) -> str:
    """Return what stands for some named values whose representation tells them apart."""
    return blake2b(repr(sorted(values.items())).encode(), digest_size=16).hexdigest()
