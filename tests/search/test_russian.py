"""Keys of Russian words."""

import pytest

from plugins.search.analysis.analysers import RUSSIAN_FORMS, russian

ALIKE = (
    ("судебный", "судебного", "судебная", "СУДЕБНЫМИ"), ("мировой", "мирового", "мировые"), ("синий", "синие"),
    ("ёлка", "елки", "ёлками"), ("человек", "людям"), ("истец", "истцу"), ("Кызылорда", "Қызылорде"),
    ("прийти", "пришла"), ("кредит", "кредитов"), ("действовать", "действует"), ("вернуть", "вернули"),
    ("рассмотреть", "рассмотрели", "рассмотрят"), ("судья", "судьёй", "судей"),
)  # fmt: skip


@pytest.mark.parametrize("words", ALIKE)
def test_forms_of_a_word(words: tuple[str, ...]) -> None:
    """All forms have one key: stems are taken before й and ё lose their marks; irregular words stand in a list."""
    assert len({russian().key_of(word) for word in words}) == 1


APART = (("суд", "судно"), ("мир", "мировой"), ("дело", "день"))


@pytest.mark.parametrize("words", APART)
def test_other_words(words: tuple[str, str]) -> None:
    """Words that only look alike keep keys of their own."""
    assert len({russian().key_of(word) for word in words}) == 2


def test_a_form_is_told_once() -> None:
    """No form leads to two words, or it would be chance which."""
    told = [
        form
        for line in RUSSIAN_FORMS.read_text("utf-8").splitlines()
        if ":" in line and not line.startswith("#")
        for form in line.partition(":")[2].split()
    ]
    assert sorted({form for form in told if told.count(form) > 1}) == []
