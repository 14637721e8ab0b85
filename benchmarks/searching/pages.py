"""Documents as pages of HTML, such as any generator makes."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Final

from benchmarks.searching.treebank import Document

PAGE: Final = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{name}</title></head>'
    "<body><main data-pagefind-body><p>{text}</p></main></body></html>\n"
)


def write_pages(documents: Iterable[Document], language: str, folder: Path) -> None:
    """Write a page for each document, where its address says."""
    for document in documents:
        place = folder / document.address.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        page = PAGE.format(language=language, name=document.address, text=escape(document.text))
        place.write_text(page, encoding="utf-8")
