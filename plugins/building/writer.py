"""What generators write with: files that each build makes whole, beside the pages that families make."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from plugins.building.document import Document
from plugins.building.made import PAGES
from plugins.building.output import Output
from plugins.building.work import Order
from plugins.building.workshop import Workshop
from plugins.domain.problem import Problem
from plugins.pages.page import Page


class SiteWriter:
    """Takes files and tells of pages; nothing of the output folder changes before ``finish``."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        """Take the output folder; OutputRefused for one that no build made."""
        self.output = Output(Path(output_path))
        self.workshop: Workshop = settings["WORKSHOP"]
        self.changed: list[str] = []
        self.order: Order = settings["ORDER"]

    def write(self, path: str, data: bytes) -> None:
        """Take a file whose path is relative to the output folder; ValueError for one that would leave it."""
        self.output.place(path)
        self.workshop.write(path, data)

    def copy(self, path: str, source: Path) -> None:
        """Take a copy of a file as it is now."""
        self.write(path, source.read_bytes())

    def write_pages(self, pages: Iterable[Page]) -> None:
        """Render pages that tell of all others, and so belong to no family."""
        self.workshop.render(pages, self.order)

    def count_pages(self) -> int:
        """Return how many HTML pages there are by now."""
        return self.workshop.count_pages()

    @property
    def problems(self) -> list[Problem]:
        """What the checks of pages have found by now."""
        return list(self.workshop.problems(PAGES))

    def documents(self) -> Iterator[Document]:
        """Yield every HTML page of the site by path, rendered now or unchanged since an earlier build."""
        return self.workshop.documents()

    def prune(self, folder: Path, limit: int) -> None:
        """Keep what a cache holds, a folder of folders of files, within so many bytes; what the site needs stays."""
        self.workshop.prune(folder, limit)

    def finish(self) -> int:
        """Move what changed into place, and return how many files did."""
        self.changed = self.workshop.finish(self.output, self.order)
        return len(self.changed)
