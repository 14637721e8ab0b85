import re
import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bilingual.collation import ALPHABET
from plugins.bilingual.transliteration import BREAK, CODES, romanise

LETTERS = {code: letter for letter, code in CODES.items()}
WORDS = st.text(ALPHABET + "0123456789", min_size=1)
TEXTS = st.lists(WORDS, min_size=1).map(" ".join)


def deromanise(slug: str) -> str:
    """Read from the left, two signs wherever they are a code."""
    codes = sorted((*LETTERS, BREAK, "-", *"0123456789"), key=len, reverse=True)
    return "".join(_letter(code) for code in re.findall("|".join(codes), slug))


def _letter(code: str) -> str:
    return {BREAK: "", "-": " "}.get(code, LETTERS.get(code, code))


def test_alphabet_is_covered() -> None:
    """Every letter of Kazakh, and so of Russian, has a code, and no two share one."""
    assert set(CODES) == set(ALPHABET)
    assert len(LETTERS) == len(CODES)


def test_codes_can_be_told_apart() -> None:
    """What the proof in the module rests on: one or two signs, and no break among them."""
    assert all(re.fullmatch(rf"[^\W\d_{BREAK}]{{1,2}}", code, re.ASCII) for code in LETTERS)


def test_every_pair_of_letters_can_be_read_back() -> None:
    """No two neighbours run together into another letter."""
    assert [pair for pair in map("".join, product(ALPHABET, repeat=2)) if deromanise(romanise(pair)) != pair] == []


@given(TEXTS)
def test_romanisation_can_be_read_back(text: str) -> None:
    """Two texts in Kazakh or Russian never share a slug: each is read back from its own."""
    assert deromanise(romanise(text)) == text


@given(st.text())
def test_result_is_always_a_slug(text: str) -> None:
    """Whatever the text, the result is words of ASCII letters and digits joined by single hyphens, or nothing."""
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", romanise(text))


@given(TEXTS)
def test_unicode_form_does_not_matter(text: str) -> None:
    """A text typed on a Mac (decomposed), in capitals or with a byte order mark gives the same slug."""
    slug = romanise(text)
    assert romanise(unicodedata.normalize("NFD", text)) == slug
    assert romanise(text.upper()) == slug
    assert romanise(f"\ufeff{text}") == slug


@given(TEXTS)
def test_slug_is_its_own_slug(text: str) -> None:
    """Romanising twice changes nothing."""
    assert romanise(romanise(text)) == romanise(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ұлт, үлт, улт", "uult-uelt-ult"),
        ("Жоғарғы Соттың жалпы отырысы", "zhogharghy-sottynh-zhalpy-otyrysy"),
        ("Судьяның бір күні", "sudxyanynh-bir-kueni"),
        ("Әділет органдарымен өзара іс-қимыл", "aedilet-organdarymen-oezara-is-qiimyl"),
        ("Қаһарман шаһар", "qahharman-shahhar"),
        ("Объявление о съезде судей: ещё раз", "obxxyavleniie-o-sxxezde-sudej-esjyo-raz"),
    ],
)
def test_readable(text: str, slug: str) -> None:
    """The Latin alphabet of 2021 shows through."""
    assert romanise(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("уу және ұ", "uwu-zhaene-uu"),
        ("тәуекел", "taeuwekel"),
        ("новое", "novowe"),
        ("сход, ш", "swhod-sh"),
    ],
)
def test_neighbours_are_kept_apart(text: str, slug: str) -> None:
    """Two letters that would read as another one have a break between them."""
    assert romanise(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("№ 5: «Shell» компаниясы", "no-5-shell-kompaniiyasy"),
        ("ҚР АПК-нің 2026–2027", "qr-apk-ninh-2026-2027"),
        ("Atatürk, São Paulo, ß", "ataturk-sao-paulo-ss"),
        ("за\u0301мок кон\u00adсти\u00adту\u00adция", "zamok-konstiituciiya"),
        ("  — …!  ", ""),
        ("北京", ""),
    ],
)
def test_other_signs(text: str, slug: str) -> None:
    """Latin letters lose their marks, invisible signs vanish, and anything else separates words."""
    assert romanise(text) == slug
