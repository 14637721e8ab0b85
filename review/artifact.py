"""The folder that a pipeline keeps with a merge request: summary, pictures, and the changed pages themselves."""

import shutil
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Final

PAGES: Final = "pages"
PICTURES: Final = "pictures"
SUMMARY: Final = "summary.md"


def keep_pages(site: Path, addresses: Iterable[str], folder: Path) -> list[str]:
    """Copy the pages at addresses; return those addresses at which the site has one."""
    there = [address for address in addresses if (site / address.strip("/") / "index.html").is_file()]
    for address in there:
        target = folder / PAGES / address.strip("/")
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / address.strip("/") / "index.html", target / "index.html")
    return there


def write_front(folder: Path, summary: str, pictures: Sequence[Path]) -> None:
    """Write the summary, and a page that shows it above all pictures."""
    (folder / SUMMARY).write_text(summary, encoding="utf-8")
    shown = "".join(_figure(file) for file in pictures)
    style = "body{font:16px/1.5 sans-serif;margin:2rem}pre{white-space:pre-wrap}img{max-width:100%}"
    page = (
        f'<!doctype html>\n<html lang="kk">\n<meta charset="utf-8">\n<title>{escape(folder.name)}</title>\n'
        f"<style>{style}</style>\n<pre>{escape(summary)}</pre>\n{shown}"
    )
    (folder / "index.html").write_text(page, encoding="utf-8")


def _figure(file: Path) -> str:
    name = escape(file.name)
    return f'<figure><figcaption>{escape(file.stem)}</figcaption><img src="{PICTURES}/{name}" alt=""></figure>\n'
