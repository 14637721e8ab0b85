"""Search as a step of Pelican's run: all pages of the site are indexed before anything is moved into place."""

from typing import Any

from pelican.plugins import signals

from plugins.search.location import FOLDER


class SearchGenerator:
    """Makes the index of all pages that the writer has by then."""

    def __init__(self, settings: dict[str, Any], **_: object) -> None:
        """Take the settings."""
        self._site = settings["SITE"]

    def generate_output(self, writer: Any) -> None:
        """Index the pages; SystemExit with the cure where Pagefind cannot do its work."""
        # Imported here since word lists and Pagefind take 0.05 s, which `check` and `build --without=search` spare.
        from plugins.building.workers import count
        from plugins.search.cache import Cache
        from plugins.search.index import make_index
        from plugins.search.packing import Torn
        from plugins.search.pagefind import SearchError

        pages = tuple(writer.documents())
        try:
            for path, data in make_index(
                pages, Cache(self._site.cache / FOLDER), count(self._site.workers, len(pages))
            ):
                writer.write(f"{FOLDER}/{path}", data)
        except (SearchError, Torn) as error:
            raise SystemExit(str(error)) from None


def get_generators(_pelican: object) -> type[SearchGenerator]:
    """Answer Pelican's signal."""
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
