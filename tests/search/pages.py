"""Small pages to be indexed."""

from pathlib import Path
from typing import Final

WORDS: Final = ("сот", "шешім", "апелляция", "талап", "үкім", "айыппұл", "судья", "іс")
REGIONS: Final = ("astana", "almaty", "shymkent", "abay", "turkistan")


def write_pages(folder: Path, count: int = 30, *, backwards: bool = False) -> Path:
    """Write so many pages in each language and return the folder."""
    numbers = range(count)[::-1] if backwards else range(count)
    for number in numbers:
        for language in ("kk", "ru"):
            page = folder / language / str(number) / "index.html"
            page.parent.mkdir(parents=True)
            page.write_text(_page(language, number), encoding="utf-8")
    return folder


def _page(language: str, number: int) -> str:
    word = WORDS[number % len(WORDS)]
    filters = f'data-pagefind-filter="region:{REGIONS[number % len(REGIONS)]}"'
    return (
        f'<!doctype html><html lang="{language}"><body><p {filters}>Outside of the text</p>'
        f"<main data-pagefind-body><h1>{word} {number}</h1><p>{word * 2}</p></main></body></html>"
    )
