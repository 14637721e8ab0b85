"""How well both searches find the words of a treebank, class by class."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from audit.server import served
from benchmarks.searching.engines import Engine, opened, own_engine, prepare, stock_engine
from benchmarks.searching.figures import Quality, judge
from benchmarks.searching.pages import write_pages
from benchmarks.searching.queries import Query, ask
from benchmarks.searching.treebank import Document

LANGUAGES: Final = ("kk", "ru")

Classes = dict[str, tuple[Query, ...]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The quality of both searches for one class of queries."""

    name: str
    own: Quality
    stock: Quality


def compare_treebank(documents: dict[str, tuple[Document, ...]], folder: Path) -> Iterator[Comparison]:
    """Write the sentences as pages into a folder, index them in both ways, and yield the comparison of each class."""
    for language, sentences in documents.items():
        write_pages(sentences, language, folder)
    yield from compare(folder, {language: ask(sentences, language) for language, sentences in documents.items()})


def compare(folder: Path, queries: dict[str, Classes]) -> Iterator[Comparison]:
    """Index a folder of pages in both ways, and yield the comparison of each class that has queries, by language."""
    prepare(folder)
    with opened() as browser, served(folder) as host:
        page = browser.new_page()
        for language, classes in queries.items():
            engines = own_engine(page, host, language), stock_engine(page, host, language, folder)
            for name, asked in ((name, asked) for name, asked in classes.items() if asked):
                own, stock = (_quality(engine, asked) for engine in engines)
                yield Comparison(name, own, stock)


def _quality(engine: Engine, queries: tuple[Query, ...]) -> Quality:
    return judge(queries, engine([query.typed for query in queries]))
