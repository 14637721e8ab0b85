"""Sentences with the dictionary form of every word, as treebanks of Universal Dependencies give them (CoNLL-U)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CONTENT: Final = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV"})
"""Kinds of words that people look for."""

_TEXT: Final = "# text = "


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: as it stands there, its dictionary form and its kind, all in lower case but the kind."""

    form: str
    lemma: str
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """A page by its address from the root of its site, with the words that a query may be about."""

    address: str
    text: str
    words: tuple[Word, ...]


def read_treebank(folder: Path, language: str) -> tuple[Document, ...]:
    """Return the sentences of all files ``LANGUAGE*.conllu`` in a folder; FileNotFoundError where there is none."""
    files = sorted(folder.glob(f"{language}*.conllu"))
    if not files:
        raise FileNotFoundError(f"{folder} has no file {language}*.conllu")
    blocks = (block for file in files for block in file.read_text(encoding="utf-8").strip().split("\n\n"))
    return tuple(_document(f"/{language}/{number:05}.html", block.splitlines()) for number, block in enumerate(blocks))


def _document(address: str, lines: list[str]) -> Document:
    text = next(line.removeprefix(_TEXT) for line in lines if line.startswith(_TEXT))
    return Document(address, text, tuple(_words(line.split("\t") for line in lines if line[:1].isdigit())))


def _words(rows: Iterable[list[str]]) -> Iterator[Word]:
    """Yield the words that stand in the text as they are: the parts of a contraction do not."""
    inside = 0
    for number, form, lemma, kind, *_ in rows:
        if "-" in number:
            inside = int(number.partition("-")[2])
        elif number.isdigit() and int(number) > inside:
            yield Word(form.lower(), lemma.lower(), kind)
