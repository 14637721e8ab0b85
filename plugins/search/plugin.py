"""Search as a step of Pelican's run: the staged pages are indexed before they are moved into place."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from pelican.plugins import signals

from plugins.search.index import SearchError, make_index

FOLDER: Final = "search"
"""Where the index is published: a folder for each language."""


class SearchGenerator:
    """Stages the index of all pages that are staged already."""

    def __init__(self, **_: object) -> None:
        """Need nothing: what there is to index lies in the staging folder."""

    def generate_output(self, writer: Any) -> None:
        """Index the staged pages; SystemExit with the cure where Pagefind cannot do its work."""
        with TemporaryDirectory() as name:
            folder = Path(name)
            try:
                bundles = make_index(writer.staging.folder, folder)
            except SearchError as error:
                raise SystemExit(str(error)) from None
            for bundle in bundles:
                place = f"{FOLDER}/{bundle.language}"
                for path in bundle.kept:
                    writer.copy(f"{place}/{path}", folder / path)
                for path, data in bundle.made.items():
                    writer.write(f"{place}/{path}", data)


def get_generators(_pelican: object) -> type[SearchGenerator]:
    """Answer Pelican's signal."""
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
