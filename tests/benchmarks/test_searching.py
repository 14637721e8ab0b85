"""What the search is measured by: queries, documents that they should find, and figures."""

from pathlib import Path

import pytest

from benchmarks.searching.corpus import EVERYWHERE, write_corpus
from benchmarks.searching.drawn import draw_queries
from benchmarks.searching.figures import judge
from benchmarks.searching.inflection import forms_of
from benchmarks.searching.queries import Query, ask
from benchmarks.searching.treebank import read_treebank

CONLLU = """# text = Соттар шешті, сот емеспіз.
1\tСоттар\tсот\tNOUN\tn\t_\t_\t_\t_\t_
2\tшешті\tшеш\tVERB\tv\t_\t_\t_\t_\t_
3\t,\t,\tPUNCT\tcm\t_\t_\t_\t_\t_
4\tсот\tсот\tNOUN\tn\t_\t_\t_\t_\t_
5-6\tемеспіз\t_\t_\t_\t_\t_\t_\t_\t_
5\tемес\tемес\tADV\tn\t_\t_\t_\t_\t_
6\tпіз\tпіз\tAUX\tn\t_\t_\t_\t_\t_

# text = Сотқа.
1\tСотқа\tсот\tNOUN\tn\t_\t_\t_\t_\t_
"""
FIRST, SECOND = "/kk/00000.html", "/kk/00001.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a treebank of Kazakh."""
    (tmp_path / "kk-sample.conllu").write_text(CONLLU, encoding="utf-8")
    return tmp_path


def test_a_treebank_is_read(folder: Path) -> None:
    """Every sentence is a document with its words; the parts of a contraction do not stand in the text."""
    first, second = read_treebank(folder, "kk")
    assert (first.address, first.text) == (FIRST, "Соттар шешті, сот емеспіз.")
    assert [word.form for word in first.words] == ["соттар", "шешті", ",", "сот"]
    assert second.words[0].lemma == "сот"


def test_a_missing_treebank_is_told(folder: Path) -> None:
    """Who names a folder without the language is told what was looked for."""
    with pytest.raises(FileNotFoundError, match=r"ru\*\.conllu"):
        read_treebank(folder, "ru")


def test_queries(folder: Path) -> None:
    """A query is a form or a dictionary form, and should find every document with any form of its word."""
    asked = ask(read_treebank(folder, "kk"), "kk")
    assert asked["citation"] == (Query("сот", frozenset({FIRST, SECOND})), Query("шеш", frozenset({FIRST})))
    assert [query.typed for query in asked["inflected"]] == ["соттар", "шешті", "сотқа"]
    assert Query("сотқа", frozenset({FIRST}), frozenset({SECOND})) in asked["other forms"]
    assert [query.typed for query in asked["Latin, casual"]] == ["sottar", "sheshti", "sotka"]
    assert [query.typed for query in asked["layout"]] == ["cjnnfh", "itin3", "cjn0f"]


def test_figures() -> None:
    """Recall looks at the first ten, precision at all results of those that have any; what is passed is struck."""
    many = [f"/{number}" for number in range(20)]
    good = Query("a", frozenset(many[:2]))
    late = Query("b", frozenset(many[10:]))
    passing = Query("c", frozenset({"/1"}), frozenset({"/0"}))
    none = Query("d", frozenset({"/0"}))
    quality = judge([good, late, passing, none], [many[:4], many, ["/0", "/1"], []])
    assert quality.queries == 4
    assert quality.recall == pytest.approx((1 + 0 + 1 + 0) / 4)
    assert quality.precision == pytest.approx((2 / 4 + 10 / 20 + 1) / 3)


@pytest.mark.parametrize(
    ("noun", "some"),
    [
        ("сот", {"соттар", "соттың", "сотқа", "сотта", "соттан", "сотпен", "соты", "соттағы"}),
        ("шешім", {"шешімдер", "шешімнің", "шешімге", "шешімнен", "шешіммен", "шешімі"}),
        ("қала", {"қалалар", "қаланың", "қаласы", "қаласында"}),
        ("кітап", {"кітаптар", "кітабы", "кітабында"}),
        ("жол", {"жолдар", "жолдың", "жолға"}),
    ],
)
def test_forms_sound_right(noun: str, some: set[str]) -> None:
    """Endings follow the vowels of a noun and its last consonant."""
    assert some <= set(forms_of(noun))


def test_the_corpus_is_the_same_every_time(tmp_path: Path) -> None:
    """The same number of pages has the same words; one of them stands everywhere."""
    one, other = (written(tmp_path / name, 5) for name in ("one", "other"))
    assert one == other
    assert len(one) == 5
    assert all(EVERYWHERE in text.lower() for text in one)


def written(folder: Path, pages: int) -> list[str]:
    """Return the pages of a corpus, in order."""
    write_corpus(folder, pages)
    return [file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.html"))]


def test_queries_are_drawn_in_many_ways() -> None:
    """The same queries come each time, few of them twice, in Cyrillic and Latin letters, alone, together and quoted."""
    drawn = list(draw_queries(90))
    assert drawn == list(draw_queries(90))
    assert len(set(drawn)) > 70
    assert sum(query.startswith('"') for query in drawn) == 10
    assert sum(query.isascii() for query in drawn) >= 10
    assert sum(query.startswith(f"{EVERYWHERE} ") for query in drawn) >= 10
