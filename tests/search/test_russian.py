"""Keys of Russian words."""

import pytest

from plugins.search.analysis.analysers import RUSSIAN_FORMS, RUSSIAN_STEMS, RUSSIAN_STRAYS, forms_in, russian
from plugins.search.analysis.russian import RussianAnalyser

ALIKE = (
    ("судебный", "судебного", "судебная", "СУДЕБНЫМИ"), ("мировой", "мирового", "мировые"), ("синий", "синие"),
    ("ёлка", "елки", "ёлками"), ("человек", "людям"), ("истец", "истцу"), ("Кызылорда", "Қызылорде"),
    ("прийти", "пришла"), ("кредит", "кредитов"), ("действовать", "действует"), ("вернуть", "вернули"),
    ("рассмотреть", "рассмотрели", "рассмотрят", "рассмотренное"), ("судья", "судьёй", "судей"),
    ("установить", "установил", "установлен", "установленного"), ("знать", "знает", "знают"),
    ("осудить", "осужденный", "осуждён", "осудили"), ("требовать", "требует", "требуем"),
    ("казах", "казахов", "казахи"), ("опыт", "опыты", "опытом"), ("замена", "замену"), ("Киев", "Киева", "Киевом"),
    ("отмена", "отмены", "отмену"), ("число", "чисел"), ("идея", "идеи"),
)  # fmt: skip


@pytest.mark.parametrize("words", ALIKE)
def test_forms_of_a_word(words: tuple[str, ...]) -> None:
    """All forms have one key: stems are taken before й and ё lose their marks; irregular words stand in a list."""
    assert len({russian().key_of(word) for word in words}) == 1


APART = (("суд", "судно"), ("мир", "мировой"), ("дело", "день"), ("решенный", "решение"), ("судить", "судимость"))


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


def test_a_stray_form_is_led_home_at_once() -> None:
    """What a form that stands in the list is led to stands in no list itself, and has another key than the form had."""
    strays, stems = forms_in(RUSSIAN_STRAYS), forms_in(RUSSIAN_STEMS)
    without = RussianAnalyser(forms_in(RUSSIAN_FORMS), stems)
    assert len(strays) > 1000
    assert set(strays.values()) & set(russian().forms) == set()
    assert [form for form, model in strays.items() if without.key_of(form) == without.key_of(model)] == []


def test_no_stem_leads_on() -> None:
    """A stem that others are led to is led nowhere itself, and what is led anywhere has one end."""
    stems = russian().stems
    assert len(stems) > 2000
    assert set(stems) & set(stems.values()) == set()


def test_surnames() -> None:
    """The nominative of a surname and its other forms are looked for together; the key of a text's word is one."""
    forms = ("Омаров", "Омарова", "Омаровым", "Алиев", "Алиеву", "Ахметовой")
    found = [set(russian().keys_of(word)) for word in forms]
    assert found[0] == found[1] == found[2]
    assert found[3] == found[4]
    assert all(russian().keys_of(word)[0] == russian().key_of(word) for word in forms)
    assert russian().keys_of("суд") == ("суд",)
