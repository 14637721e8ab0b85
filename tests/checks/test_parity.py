"""Both halves tell the same facts, as far as numbers can tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.parity import numbers_stand_in_both
from tests.checks.made import make_subject


def told(kk: str, ru: str) -> list[tuple[int, str]]:
    """Return the line and number of what stands in the Kazakh half only; the body begins on line 5."""
    problems = numbers_stand_in_both(make_subject(kk, ru))
    return [(each.line, dict(each.parameters)["number"]) for each in problems]


@pytest.mark.parametrize(
    ("kk", "ru"),
    [
        ("1 250 000 теңге", "1 250 000 тенге"),
        ("1\u00a0250 теңге", "1250 тенге"),
        ("1\u202f250 теңге", "1 250 тенге"),
        ("2026 жылғы 20 қараша", "20 ноября 2026 года"),
        ("15-бап", "статья 15"),
        ("25-і", "25 из них"),
        ("3 ай, 7 күн", "три месяца и неделя"),
        ("үш", "3"),
        ("45%", "45 процентов"),
        ("[x](https://sud.gov.kz/2025/12345)", "[x](https://sud.gov.kz/rus/54321)"),
        ("<https://sud.gov.kz/777>", "<https://sud.gov.kz/888>"),
        ("[x][l]\n\n[l]: https://a.example/1234", "[x](https://a.example/5678)"),
        ("![x](IMG_1234.jpg)", "![x](IMG_5678.jpg)"),
        ("08:40", "08:40"),
        ("9911-26-00-2/615", "9911-26-00-2/615"),
        ("", "12"),
    ],
)
def test_same_facts_are_not_told(kk: str, ru: str) -> None:
    """However a number is set, in whatever place of its sentence, it is the same; small ones are words somewhere."""
    assert told(kk, ru) == []


@pytest.mark.parametrize(
    ("kk", "ru", "line", "number"),
    [
        ("45 судья", "54 судьи", 5, "45"),
        ("x\n\n1 250 іс", "1 205 дел", 7, "1250"),
        ("10 күн", "через неделю", 5, "10"),
        ("10\n\n11\n\n10", "11", 5, "10"),
        ("2026 ж.", "2025 г.", 5, "2026"),
    ],
)
def test_other_facts_are_told(kk: str, ru: str, line: int, number: str) -> None:
    """A number that the other half does not have is told once, where it stands first."""
    assert told(kk, ru) == [(line, number)]


@given(st.lists(st.integers(10, 10**9), max_size=6), st.lists(st.integers(10, 10**9), max_size=6))
def test_numbers_are_compared_as_sets(kk: list[int], ru: list[int]) -> None:
    """What is told is exactly what one half has and the other has not, in the order of the half."""
    ours, theirs = ("\n\n".join(f"сан {number}" for number in numbers) for numbers in (kk, ru))
    expected = [str(number) for number in dict.fromkeys(kk) if number not in ru]
    assert [number for _, number in told(ours, theirs)] == (expected if ru else [])


def test_half_without_a_text_has_no_facts() -> None:
    """An empty half is told for being empty, not for each number that it lacks."""
    assert told("45 судья, 20 қараша", " \n") == []
