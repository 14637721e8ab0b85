import re
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading import typography
from plugins.reading.typography import Typesetter

NBSP = "\u00a0"


def sets(text: str, expected: str, language: str = "ru") -> None:
    """Check how a text is set; ``~`` stands for a space that does not break."""
    assert Typesetter(language).set(text) == expected.replace("~", NBSP)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"слово"', "«слово»"),
        ('Он сказал: "да".', "Он сказал: «да»."),
        ('ТОО "Альфа "Бета" Гамма"', "ТОО «Альфа „Бета“ Гамма»"),
        ('""Алматы" ЖШС"', "«„Алматы“ ЖШС»"),
        ('Ол "Алматы "Астана""', "Ол «Алматы „Астана“»"),
        ('«Слово "внутри"»', "«Слово „внутри“»"),
        ("“слово” и „слово“", "«слово» и «слово»"),
        ('("а")', "(«а»)"),
        ('экран 15"', 'экран 15"'),
        ('а" б', 'а" б'),
    ],
)
def test_quotation_marks(text: str, expected: str) -> None:
    """Nest, whichever marks were typed; a mark that closes nothing stays."""
    sets(text, expected)


@given(st.text('«»„“”"а (\n', max_size=9), st.sampled_from(["", "«", "«„"]))
def test_quotations_that_are_right_are_set_as_any(text: str, before: str) -> None:
    """A text that is known to be marked as it should be is the same when each of its marks is looked at."""
    known, looked_at = Typesetter("kk"), Typesetter("kk")
    known.set(before)
    looked_at.set(before)
    with mock.patch.object(typography, "_QUOTED", re.compile("(?!)")):
        expected = looked_at.set(text)
    assert (known.set(text), known.depth) == (expected, looked_at.depth)


def test_quotation_marks_across_pieces() -> None:
    """What is emphasised in a quotation is part of it, and code between the pieces is not set."""
    typesetter = Typesetter("kk")
    pieces = [typesetter.set('Ол "'), typesetter.set("Әділет"), typesetter.set('" деді, "')]
    typesetter.skip('"')
    assert [*pieces, typesetter.set('"')] == ["Ол «", "Әділет", "» деді, «", "»"]


def test_block_begins_anew() -> None:
    """A quotation that was not closed ends with its block."""
    typesetter = Typesetter("kk")
    typesetter.set('"бір')
    typesetter.begin()
    assert typesetter.set('"екі"') == "«екі»"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Астана - астана", "Астана~— астана"),
        ("Астана – астана", "Астана~— астана"),
        ("Астана -- астана", "Астана~— астана"),
        ("Астана — астана", "Астана~— астана"),
        ("Астана -\nастана", "Астана~—\nастана"),
        ("қала-қала", "қала-қала"),
        ("-5 және - ", "-5 және~— "),
    ],
)
def test_dashes(text: str, expected: str) -> None:
    """A dash stands between spaces and begins no line; a hyphen within a word stays."""
    sets(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-2023 годы", "2019–2023 годы"),
        ("3-5 дней", "3–5 дней"),
        ("10:00-12:00", "10:00–12:00"),
        ("9:00-18:30.", "9:00–18:30."),
    ],
)
def test_ranges(text: str, expected: str) -> None:
    """Between years, counts and clock times stands an en dash."""
    sets(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "387-НҚ",
        "2026-11-21",
        "№~2-12/2026",
        "№~12-34 от",
        "74-76-28",
        "8-800 080",
        "+7 (7172) 74-76-28",
        "7520-24-00-2к/123",
        "№~6001-23-7-6/443",
        "статья 188-1 кодекса",
        "2023-2019",
        "1234-5678",
        "kk-2019-2023",
        "https://x.kz/2019-2023",
        "1.2-3 а",
        "3-5.",
    ],
)
def test_identifiers(text: str) -> None:
    """Numbers of acts, cases, articles and telephones keep their hyphens."""
    sets(text.replace("~", NBSP), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("№ 387", "№~387"),
        ("10 млн тенге", "10~млн тенге"),
        ("5 мың теңге", "5~мың теңге"),
        ("15 %", "15~%"),
        ("2026 г. и 2026 ж.", "2026~г. и 2026~ж."),
        ("10 миллионов", "10 миллионов"),
        ("5 мыңдаған", "5 мыңдаған"),
    ],
)
def test_numbers_keep_their_units(text: str, expected: str) -> None:
    """A line does not end between them."""
    sets(text, expected)


@pytest.mark.parametrize(("text", "expected"), [("д'Артаньян", "д’Артаньян"), ("О'Коннор", "О’Коннор"), ("'а'", "'а'")])
def test_apostrophes(text: str, expected: str) -> None:
    """Between letters only."""
    sets(text, expected)


@given(st.text("\"'«»-– №0123456789абв"))
def test_other_languages_are_left_alone(text: str) -> None:
    """Their rules are not these."""
    sets(text, text, "en")


Quotation = str | list["Quotation"]

quotations = st.recursive(st.just("сөз"), lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=8)


def quoted(quotation: Quotation, marks: tuple[str, ...]) -> str:
    """Return a quotation with the outer and inner marks given."""
    if isinstance(quotation, str):
        return quotation
    inner = " ".join(quoted(each, (*marks[2:4], *marks[2:4])) for each in quotation)
    return f"{marks[0]}{inner}{marks[1]}"


@given(quotations)
def test_nested_quotations(quotation: Quotation) -> None:
    """However deep they nest, the outer marks differ from the inner; what is set already stays as it is."""
    expected = quoted(quotation, ("«", "»", "„", "“"))
    sets(quoted(quotation, ('"', '"', '"', '"')), expected)
    sets(expected, expected)


@given(st.text("\"'«»„“”-–— \n№0123456789абв.,:%г"))
def test_letters_and_digits_are_kept(text: str) -> None:
    """Setting changes signs only."""
    once = Typesetter("kk").set(text)
    assert [sign for sign in once if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
