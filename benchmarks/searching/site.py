"""This site's own stories, with the families of words of the courts that stand in them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup

from benchmarks.searching.engines import ROOT, run_module
from benchmarks.searching.treebank import Document, Word

FAMILIES: Final = ROOT / "tests" / "search"
_WORD: Final = re.compile(r"\w+")


def build_site(folder: Path) -> None:
    """Build the site of this repository's content, without its pictures, into a folder that is new or empty."""
    run_module("tasks", "build", f"--output={folder}", "--without=images,cards")


def site_documents(folder: Path, language: str) -> tuple[Document, ...]:
    """Return the pages of a built site that can be found, with their words that belong to a known family."""
    heads = dict(_forms(FAMILIES / f"families.{language}.txt"))
    return tuple(_documents(folder, language, heads))


def _forms(file: Path) -> Iterator[tuple[str, str]]:
    """Yield each form of a family, the dictionary form among them, and the dictionary form."""
    for line in file.read_text(encoding="utf-8").splitlines():
        head, colon, forms = line.partition(":")
        if colon and not line.startswith("#"):
            yield from ((form, head) for form in (head, *forms.split()))


def _documents(folder: Path, language: str, heads: Mapping[str, str]) -> Iterator[Document]:
    for file in sorted((folder / language).rglob("*.html")):
        bodies = BeautifulSoup(file.read_bytes(), "html.parser").select("[data-pagefind-body]")
        if bodies:
            text = " ".join(body.get_text(" ") for body in bodies).replace("\u00ad", "")
            words = (word.lower() for word in _WORD.findall(text))
            known = tuple(Word(word, heads[word], "NOUN") for word in words if word in heads)
            address = "/" + file.relative_to(folder).as_posix().removesuffix("index.html")
            yield Document(address, text, known)
