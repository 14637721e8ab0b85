"""Abbreviations, and words that need no mending, as a search over a small site answers them."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any, Final

import pytest

from audit.server import served
from plugins.search.analysis.analysers import kazakh
from tests.search.library import ask, found
from tests.site import ROOT

PAGE: Final = '<html lang="{language}"><title>{name}</title><main data-pagefind-body><p>{text}</p></main></html>'
TEXTS: Final = {
    "kk/court": "ҚР-ның Конституциялық Соты шешім шығарды.",
    "kk/code": "ҚПК-нің бабы мен АПК бабы қолданылды; ЖШС-нің талабы.",
    "kk/order": "Министрдің № 387-НҚ бұйрығы 2026 жылғы қаңтарда күшіне енді.",
    "kk/others": "Алға басты; астына қол қойды. Орыс тілі. Е.М.-ге, оның несі бар, 387-нің екінші бөлімі.",
    "ru/new": "Новый закон вошёл в силу; они вошли. Принят 5-го числа по статье УПК.",
    "ru/past": "Материалы дела изучены.",
}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the index of the texts."""
    folder = tmp_path_factory.mktemp("abbreviations")
    for path, text in TEXTS.items():
        language, name = path.split("/")
        (folder / language / name).mkdir(parents=True)
        page = PAGE.format(language=language, name=name, text=text)
        (folder / path / "index.html").write_text(page, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "plugins.search", str(folder)], cwd=ROOT, check=True, capture_output=True)
    with served(folder) as host:
        yield f"{host}/search/"


def finds(node: str, base: str, queries: str, language: str = "kk") -> dict[str, Any]:
    """Return the pages and the unknown words of each query; queries stand between commas."""
    asked = [query.strip() for query in queries.split(",")]
    answers = ask(node, base, *asked, language=language)
    told = ((found(answer), answer["unknown"]) for answer in answers)
    return dict(zip(asked, told, strict=True))


@pytest.mark.parametrize("word", ["қр", "нқ", "ақ", "қк", "іс"])
def test_two_letters_fold(word: str) -> None:
    """An abbreviation has the same key whether it was typed with Kazakh letters or without."""
    folded = word.translate(str.maketrans("қі", "ки"))
    assert kazakh().key_of(word) in kazakh().keys_of(folded)


def test_a_case_has_its_own_key() -> None:
    """«іс» stays with its forms, and a word that no lexicon has with its own letters."""
    assert kazakh().key_of("іс") == kazakh().key_of("ісі") == "іс"
    assert kazakh().keys_of("нқ") == kazakh().keys_of("нк") == ("нк",)


def test_abbreviations(node: str, base: str) -> None:
    """They are found without Kazakh letters and in Latin ones, alone and among other words."""
    assert set(map(str, finds(node, base, "кр, ҚР, кр конституциялык, КР-ның, qr").values())) == {"(['court'], [])"}
    assert set(map(str, finds(node, base, "387-нк, 387-НҚ, 387НҚ, № 387-нк").values())) == {"(['order'], [])"}


def test_an_ending_behind_a_hyphen_is_no_word(node: str, base: str) -> None:
    """It is neither looked for nor told to be missing, whatever its harmony; letters of an act are no ending."""
    code = finds(node, base, "ҚПК-нің, ҚПК-ның, кпк-га, ЖШС-ның, апк-ге, АПК-дан, АПК-да, «АПК-ге», APK-ge")
    assert set(map(str, code.values())) == {"(['code'], [])"}
    assert finds(node, base, "ҚР-дан, 2026-шы, 2026-жылғы") == {
        "ҚР-дан": (["court"], []), "2026-шы": (["order"], []), "2026-жылғы": (["order"], []),
    }  # fmt: skip
    assert finds(node, base, "Е.М.-нің") == {"Е.М.-нің": (["others"], [])}
    russian = finds(node, base, "УПК-да, 5-й, 5-ому", "ru")
    assert set(map(str, russian.values())) == {"(['new'], [])"}


def test_right_words_are_not_mended(node: str, base: str) -> None:
    """A name or a common word that no page has is told to be missing, in any case of it."""
    for word, (pages, unknown) in finds(
        node, base, "Астана, Астанада, несие, талапкер, талапкердің, arys, балға"
    ).items():
        assert (pages, unknown) == ([], [word])
    for word, (pages, unknown) in finds(node, base, "Астана, Астаны, Шымкента", "ru").items():
        assert (pages, unknown) == ([], [word])


def test_a_form_of_the_same_letters_is_the_first_repair(node: str, base: str) -> None:
    """«новыи» is «новый»; what a repair is called is a form of the site, never a stem."""
    same, other = ask(node, base, "новыи", "материолы", language="ru")
    assert [(each["read"], found(same)) for each in same["corrections"]] == [("новый", ["new"])]
    assert [(each["read"], found(other)) for each in other["corrections"]] == [("материалы", ["past"])]
    for answer in ask(node, base, "пошел", "материалх", language="ru"):
        assert {each["read"] for each in answer["corrections"]} <= {"вошёл", "вошли", "материалы"}


def test_another_layout_of_latin_letters(node: str, base: str) -> None:
    """«sot» typed on the Russian layout is «сот»; the dotless i of older alphabets is ы as well."""
    answers = ask(node, base, "ыще", "şıǵardı")
    assert [found(answer) for answer in answers] == [["court"], ["court"]]
    assert finds(node, base, "ЖЩТ", "ru") == {"ЖЩТ": ([], ["ЖЩТ"])}


def test_a_word_that_was_only_begun_is_told(node: str, base: str) -> None:
    """While «шешмді» is typed «шеш…» is shown and told to be a beginning; when it is finished it is mended."""
    [open_answer] = ask(node, base, "конституциялықтарғщ", unfinished=True)
    assert (found(open_answer), open_answer["begun"]) == (["court"], ["конституциялықтарғщ"])
    [mended] = ask(node, base, "конституцялық")
    assert (found(mended), mended["begun"], [each["read"].lower() for each in mended["corrections"]]) == (
        ["court"],
        [],
        ["конституциялық"],
    )
