from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bilingual.numbers import format_number
from plugins.domain.language import KAZAKH, RUSSIAN, Language


@pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (999, "999"), (12345, "12\u202f345"), (1234567, "1\u202f234\u202f567"), (Decimal("12.5"), "12,5")],
)
def test_groups_of_three(language: Language, value: int | Decimal, text: str) -> None:
    """Thousands are set apart by a narrow space that no line breaks at, decimals by a comma."""
    assert format_number(value, language) == text


@given(st.integers(-(10**15), 10**15), st.sampled_from([KAZAKH, RUSSIAN]))
def test_digits_are_kept(value: int | Decimal, language: Language) -> None:
    """Grouping adds spaces and changes nothing else."""
    assert format_number(value, language).replace("\u202f", "") == str(value)
