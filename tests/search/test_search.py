"""What the search finds, asked as any page may ask it: theme/static/js/search.js over an index made of plain HTML."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audit.server import served
from tests.search.library import KAZAKH, ask, found, write_library
from tests.search.scripts import FOLDER
from tests.site import ROOT

PLENARY = ["plenary", "plenary-old"]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the index of a small site."""
    folder = write_library(tmp_path_factory.mktemp("library"))
    subprocess.run([sys.executable, "-m", "plugins.search", str(folder)], cwd=ROOT, check=True, capture_output=True)
    with served(folder) as host:
        yield f"{host}/search/"


def check(node: str, base: str, expected: dict[str, list[str]], **options: Any) -> None:
    """Hold what each query finds against what it should, in order."""
    answers = ask(node, base, *expected, **options)
    assert dict(zip(expected, map(found, answers), strict=True)) == expected


def check_all(node: str, base: str, queries: str, expected: list[str], **options: Any) -> None:
    """Hold what each of the words finds against what all should."""
    check(node, base, dict.fromkeys(queries.split(), expected), **options)


def test_readings(node: str, base: str) -> None:
    """A word is found in any form, without Kazakh letters, in Latin of either kind, and on another layout."""
    place = "Қызылорда қызылорданың кызылорда qyzylorda kyzylorda Kyzylordada 0spskjhlf rspskjhlf"
    check_all(node, base, place, PLENARY)
    check_all(node, base, "алименттен alimentter fkbvtyn ата-ана", ["alimony"])
    check_all(node, base, "щтдшту online", ["judges"])


def test_russian_readings(node: str, base: str) -> None:
    """So it is in Russian: an adjective meets its other forms, the very form that was meant first."""
    check_all(node, base, "судебный celt,ysq sudebnyi sudebnyy", ["alimony", "order"], language="ru")
    check_all(node, base, "судебного celt,yjuj sudebnogo", ["order", "alimony"], language="ru")


def test_readings_are_told(node: str, base: str) -> None:
    """The answer says how a word was read, and writes it as pages do; what was found as typed needs no word."""
    latin, layout, typed = ask(node, base, "qyzylorda sottan", "0spskjhlf", "қызылорданың")
    assert [(each["typed"], each["how"]) for each in latin["readings"]] == [("qyzylorda", "latin"), ("sottan", "latin")]
    assert latin["shown"].lower().split() == ["қызылорда", "соттан"]
    assert [(each["typed"], each["how"]) for each in layout["readings"]] == [("0spskjhlf", "layout")]
    assert (typed["readings"], typed["corrections"], typed["shown"]) == ([], [], "қызылорданың")


def test_the_reading_that_finds_most_is_told(node: str, base: str) -> None:
    """«cel» may be «сел» and «суд»: the answer is for what more pages have."""
    [answer] = ask(node, base, "cel", language="ru")
    assert answer["shown"] == "суд"
    assert sorted(found(answer)) == ["alimony", "order"]


def test_one_slip_is_mended(node: str, base: str) -> None:
    """A letter lost, changed, added or swapped is mended from the words of the site, and the answer says so."""
    slips = ("қызлорда", "қызылорта", "қызыллорда", "қызыолрда")
    for answer in ask(node, base, *slips):
        assert found(answer) == PLENARY
        assert answer["corrections"][0]["read"].lower().startswith("қызылорда")
        assert answer["readings"] == []


def test_unknown_words_are_named(node: str, base: str) -> None:
    """A word that the site does not have is told, and the other words are still searched for."""
    alone, among = ask(node, base, "абракадабра", "алимент абракадабра")
    assert (alone["total"], alone["unknown"]) == (0, ["абракадабра"])
    assert (found(among), among["unknown"]) == (["alimony"], ["абракадабра"])


def test_a_literal_query_is_not_read_otherwise(node: str, base: str) -> None:
    """Who insists on the words as typed gets no other reading of them."""
    [answer] = ask(node, base, "qyzylorda", literal=True)
    assert (answer["total"], answer["unknown"]) == (0, ["qyzylorda"])


def test_several_words(node: str, base: str) -> None:
    """Pages have all the words. Where none has, those with the most of them are shown, and the answer says so."""
    check(node, base, {"шешім Қызылорда": PLENARY, "жарияланды шешім": ["judges"]})
    [answer] = ask(node, base, "алимент судьялар съезі")
    assert (found(answer)[0], answer["complete"]) == ("judges", False)


def test_numbers_and_acts(node: str, base: str) -> None:
    """The number of an act is found however it is written, and a year is a word."""
    written = ("№ 387-НҚ", "№387-нқ", "387-нк", "387 НҚ", "387", "2026 бұйрық")
    check(node, base, {query: ["order"] for query in written})


def test_phrases(node: str, base: str) -> None:
    """Words in quotes stand side by side and in order, in any form; one word in quotes stands in this very form."""
    expected = {
        "«Жоғарғы сот»": [*PLENARY, "alimony"],
        '"жоғарғы сот" шешім': PLENARY,
        '"сот сот"': [],
        "«сот жоғарғы»": ["judges"],
        "«соттан»": PLENARY,
    }
    check(node, base, expected)


def test_exact_forms(node: str, base: str) -> None:
    """The switch leaves the pages that have the word in this very form."""
    check(node, base, {"соттың": ["alimony"], "шешім": PLENARY}, exact=True)
    check(node, base, {"шешім": [*PLENARY, "judges"]})


def test_order(node: str, base: str) -> None:
    """Titles and exact forms come first, then of equal pages the newer; or all by day, if that is asked for."""
    check(node, base, {"алимент": ["alimony"], "судьялар": ["judges"], "соттан": [*PLENARY, "alimony", "judges"]})
    check(node, base, {"соттан": ["alimony", *PLENARY, "judges"]}, sort="date")
    check(node, base, {"": ["alimony", "order", *PLENARY, "judges"]})


def test_filters(node: str, base: str) -> None:
    """Filters narrow; each value tells how many pages it would leave while the other filters hold."""
    check(node, base, {"сот": ["alimony"]}, filters={"region": "astana"})
    check(node, base, {"сот": ["alimony", *PLENARY]}, filters={"region": ["astana", "kyzylorda"]})
    [answer] = ask(node, base, "сот", filters={"section": "press-releases"})
    assert found(answer) == PLENARY
    assert answer["facets"]["section"]["values"] == {"courtroom": 1, "press-releases": 2, "news": 1}
    assert answer["facets"]["region"]["values"] == {"kyzylorda": 2}
    assert answer["facets"]["year"]["values"] == {"2025": 1, "2024": 1}


def test_results(node: str, base: str) -> None:
    """A result has its address from the root, its title, the words around the hits with these marked, and its facts."""
    [answer] = ask(node, base, "алименттің")
    [result] = answer["results"]
    assert result["url"] == "/kk/alimony/"
    assert (result["title"], result["heading"]) == ("Алимент туралы іс", "<mark>Алимент</mark> туралы іс")
    assert "<mark>алиментін</mark> белгіледі" in result["excerpt"]
    assert (result["date"], result["section"], result["region"]) == ("2026-01-15", "courtroom", "astana")
    assert result["words"] == ["алимент", "алиментін"]


def test_limit(node: str, base: str) -> None:
    """As many results are described as are asked for; the total tells them all."""
    few, none, many = (ask(node, base, "", limit=limit)[0] for limit in (2, 0, 1000))
    assert [len(answer["results"]) for answer in (few, none, many)] == [2, 0, len(KAZAKH)]
    assert {answer["total"] for answer in (few, none, many)} == {len(KAZAKH)}


def test_the_other_language_is_counted(node: str, base: str) -> None:
    """The answer tells what the same words find in the other language, whether this one has them or not."""
    [kazakh] = ask(node, base, "приказ", other=True)
    assert (kazakh["total"], kazakh["other"]) == (0, {"language": "ru", "total": 1})
    [russian] = ask(node, base, "алимент", language="ru", other=True)
    assert (russian["total"], russian["other"]) == (1, {"language": "kk", "total": 1})


def test_places_of_the_other_language(node: str, base: str) -> None:
    """A place is found by its Russian name among pages in Kazakh, and the answer tells its name there."""
    check_all(node, base, "Кызылординская кызылординского rspskjhlbycrfz Kyzylordinskaya", PLENARY)
    told, literal = (ask(node, base, "Кызылординской", literal=each)[0] for each in (False, True))
    assert [(each["how"], each["read"].lower()) for each in told["readings"]] == [("place", "қызылорда")]
    assert (literal["total"], literal["unknown"]) == (0, ["Кызылординской"])


ODD = {
    "nothing but signs": ("!!! ???", "—", "😀", "«»", "[]", "№", "\ud800", "''"),
    "words of no language": ("中文", "سوت", "ﬁ", "constructor", "__proto__ hasOwnProperty", "٣"),
    "too much": ("x" * 10_000, "қ" * 10_000, "а-" * 2_000, " ".join(f"щ{number}ъ" for number in range(500))),
}


@pytest.mark.parametrize("kind", ODD)
def test_odd_queries(node: str, base: str, kind: str) -> None:
    """Whatever is typed is answered, soon, and finds nothing where it means nothing."""
    for answer in ask(node, base, *ODD[kind]):
        assert (answer["total"], answer["results"]) == (0, [])


def test_signs_around_words(node: str, base: str) -> None:
    """Signs between words are none of them, a quote that is not closed holds to the end, and HTML is text."""
    odd = ("😀 соттан", '"соттан', "соттан»", "(соттан)", "соттан\x00", "соттан\n\tсоттан", "СОТТАН", "соттан*")
    for answer in ask(node, base, *odd):
        assert found(answer)[:2] == PLENARY
    [answer] = ask(node, base, "<b>соттан</b><script>")
    assert (found(answer)[:2], answer["unknown"]) == (PLENARY, ["b", "script"])
    assert "<script" not in "".join(result["excerpt"] + result["heading"] for result in answer["results"])


def test_a_copy_of_the_scripts_serves_any_base(node: str, tmp_path: Path) -> None:
    """A bare copy in any folder asks an index at any address, with or without a slash; results lead from the root."""
    site = write_library(tmp_path / "deep" / "news")
    subprocess.run([sys.executable, "-m", "plugins.search", str(site)], cwd=ROOT, check=True, capture_output=True)
    copy = shutil.copytree(FOLDER, tmp_path / "copy of scripts") / "search.js"
    with served(tmp_path) as host:
        for base in (f"{host}/deep/news/search/", f"{host}/deep/news/search"):
            [answer] = ask(node, base, "алименттің", module=copy, limit=1000)
            assert [result["url"] for result in answer["results"]] == ["/deep/news/kk/alimony/"]
            [everything] = ask(node, base, "", module=copy, limit=1000, filters={"region": ["astana"]})
            assert found(everything) == ["alimony", "order"]


def test_an_unfinished_word(node: str, base: str) -> None:
    """While the last word is being typed its beginning is enough, in Latin letters too; a word before it is whole."""
    check(
        node,
        base,
        dict.fromkeys(("қызыл", "қызылорд", "qyzylo", "шешім қыз"), PLENARY) | {"али": ["alimony"]},
        unfinished=True,
    )
    [answer] = ask(node, base, "қызылорд шешім", unfinished=True, literal=True)
    assert answer["unknown"] == ["қызылорд"]


def test_a_language_without_pages(node: str, tmp_path: Path) -> None:
    """Where no page is in a language nothing is found, which is no error, and the other language is counted."""
    shutil.rmtree(write_library(tmp_path) / "ru")
    subprocess.run([sys.executable, "-m", "plugins.search", str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    with served(tmp_path) as host:
        [answer] = ask(node, f"{host}/search/", "бұйрықтың күні", language="ru", other=True)
    assert (answer["results"], answer["total"], answer["unknown"]) == ([], 0, ["бұйрықтың", "күні"])
    assert answer["other"] == {"language": "kk", "total": 1}


def test_a_phrase_far_down_a_long_page(node: str, tmp_path: Path) -> None:
    """Words stand side by side at the end of a page of five thousand words as they do at its beginning."""
    text = "сөз " * 5000 + "кәмелетке толмаған сөз кәмелетке."
    page = f'<html lang="kk"><title>Ұзақ</title><p data-pagefind-body>{text}</p></html>'
    (tmp_path / "long.html").write_text(page, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "plugins.search", str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    with served(tmp_path) as host:
        answers = ask(node, f"{host}/search/", '"кәмелетке толмаған"', '"толмаған сөз"', '"кәмелетке сөз"')
    assert [answer["total"] for answer in answers] == [1, 1, 0]


def test_a_missing_index_is_one_error(node: str) -> None:
    """Who catches what a search throws has caught everything: nothing is left to end the program."""
    module = (FOLDER / "search.js").as_uri()
    script = f"""
const {{ search }} = await import("{module}");
const told = [];
await search("сот", {{ language: "ru", base: "http://127.0.0.1:1/search/" }}).catch((error) => told.push(error.name));
await new Promise((resolve) => setTimeout(resolve, 50));
console.log(told.join());
"""
    ended = subprocess.run([node, "--input-type=module", "--eval", script], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "TypeError"), ended.stderr
