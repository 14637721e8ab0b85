"""A site with the pages that content seldom has: a withdrawn story, an expired announcement, an address that moved."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from plugins.building.commands import build
from plugins.domain.config import Overrides

CONTENT: Final = Path(__file__).with_name("seldom_content")
REFERENCE: Final = CONTENT.parents[1] / "content" / "reference"
MOMENT: Final = "2026-03-01T12:00"
"""A month after the announcement has expired."""


@contextmanager
def seldom_site() -> Iterator[Path]:
    """Give the folder of the built site, without search, pictures and cards, for as long as it is needed."""
    with TemporaryDirectory() as folder:
        content, output = Path(folder) / "content", Path(folder) / "output"
        shutil.copytree(REFERENCE, content / "reference")
        shutil.copytree(CONTENT, content, dirs_exist_ok=True)
        spared = frozenset({"search", "images", "cards"})
        build(Overrides(content, output, MOMENT, cache=Path(folder) / "cache", without=spared))
        yield output
