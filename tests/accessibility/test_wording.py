"""What is told of words without a tree is what the rules tell."""

import random
from typing import Final

import pytest

from plugins.accessibility.check import findings
from plugins.accessibility.parts import framed
from plugins.accessibility.registry import Subject
from plugins.accessibility.vocabulary import words
from plugins.accessibility.wording import words_are_clear

SEED: Final = 20261126
_STORY: Final = "<h1>22233a</h1>"
_OWNERS: Final = {"kk": "Сот жаңалықтары · Материалдың нөмірі", "ru": "Новости судов · Номер материала"}
_WORDS: Final = sorted(
    words("Ахметов Дәурен Әбіш Өмірзақ Петренко Иван суд сот шешім решение шешті решил әлі ещё 79 FIDIC court")
)


def part(language: str, title: str, labelled: bool) -> str:
    """Return a part in a language, with a title that may be its label."""
    tag, id_ = (' aria-labelledby="t"', ' id="t"') if labelled else ("", "")
    return f'<section lang="{language}"{tag}><p>{_OWNERS[language]}</p><h2{id_}>{title}</h2></section>'


def spared(content: str) -> bool:
    """Tell whether the words of a main part in Kazakh, which has a part in some language, are taken to be clear."""
    return words_are_clear(content, "", "kk", alts=frozenset(), foreign=True)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("kk", "Ахметов Дәурен"),
        ("ru", "Ахметов Даурен"),
        ("kk", "79 шешім сайтта"),
        ("ru", "Суд вынес решение"),
    ],
)
@pytest.mark.parametrize("labelled", [True, False])
def test_name_is_in_any_language(language: str, title: str, labelled: bool) -> None:
    """A part that says little but a name is not looked at twice."""
    assert spared(_STORY + part(language, title, labelled))


@pytest.mark.parametrize(
    "content",
    [
        part("ru", "Сот шешім шығарды және ол күшіне енді", labelled=True),
        '<section lang="ru" aria-labelledby="elsewhere">Ахметов Даурен</section>',
        '<section lang="ru">Ахметов Даурен <a href="/x/" aria-label="Қазақша оқу">1</a></section>',
        '<section lang="ru" aria-label="Қазақша оқу">Ахметов Даурен</section>',
    ],
)
def test_doubt_is_looked_at(content: str) -> None:
    """Another language, or a label whose words do not stand in the part, is for the rules."""
    assert not spared(_STORY + content)


def test_no_other_language_hides_behind_a_name(thorough: bool) -> None:
    """Where a part is taken to be in its language or in none, the rules find nothing, whatever its words are."""
    lot, passed = random.Random(SEED), 0
    for _ in range(20_000 if thorough else 300):
        title = " ".join(lot.choices(_WORDS, k=lot.randint(1, 6)))
        content = _STORY + part(lot.choice(("kk", "ru")), title, lot.random() < 0.5)
        if spared(content):
            passed += 1
            page = framed(f"<main>{content}</main>", "kk")
            assert [each for each in findings(Subject(page, opened=True)) if "language" in each.rule] == [], content
    assert passed > 20
