"""Ranges of code points."""

from hypothesis import given
from hypothesis import strategies as st

from theme.fonts.letters import HOME, LATIN, WHOLE, codes, ranges

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
SIGNS = "0123456789 «»„“—–-…№₸%§.,:;!?()/\u00a0\u00ad\u2011\u202f\u0301"


@given(st.sets(st.integers(0, 0x10FFFF), min_size=1))
def test_ranges_and_codes_are_inverse(letters: set[int]) -> None:
    """Letters written as ranges are read as the same letters."""
    assert codes(ranges(letters)) == letters


def test_ranges_are_as_few_as_can_be() -> None:
    """Neighbours share a range, and a letter that is alone stands alone."""
    assert ranges([0x43, 0x41, 0x42, 0x45]) == "0041-0043,0045"


def test_home_has_what_both_languages_are_written_with() -> None:
    """Both alphabets in small letters and capitals, digits, and the signs of print."""
    assert set(map(ord, KAZAKH + KAZAKH.upper() + RUSSIAN + RUSSIAN.upper() + SIGNS)) <= codes(HOME)


def test_nothing_is_kept_for_a_page_that_is_not_kept_at_all() -> None:
    """The letters of the first files are among those of the whole faces."""
    assert codes(HOME) | codes(LATIN) <= codes(WHOLE)
