"""What the fonts can and cannot show."""

import pytest

from plugins.fonts.coverage import COVERAGE, UNCOVERED, lacking, read_table


def test_table_has_a_line_for_each_font() -> None:
    """A name and its ranges."""
    assert read_table("one 0041-0043,0045\ntwo 0410\n") == {"one": "0041-0043,0045", "two": "0410"}


def test_ranges_hold_their_ends() -> None:
    """Letters of a table are there, those beside them are not."""
    assert lacking("0410-0412", "1F3DB").findall("АБВГ🏛🏜") == ["Г", "🏜"]


@pytest.mark.parametrize(
    "text", ["Әлия Ғасыр қаңтар өңір Ұлт үкім һәм і", "«Съезд» — 5 000 ₸, № 7", "сло\u00adво\u200dсло\ufe0f\t"]
)
def test_what_the_site_is_written_in_is_there(text: str) -> None:
    """No letter or sign of both languages is missing in any font, nor what has no shape."""
    assert not any(lacking(table).search(text) for table in COVERAGE.values())


@pytest.mark.parametrize("sign", ["🏛", "中", "ش", "Ω", "\u0306"])
def test_pictures_and_other_scripts_are_not(sign: str) -> None:
    """What only some devices can show is found."""
    assert UNCOVERED.findall(f"Сот {sign} соты") == [sign]


def test_a_font_may_have_what_another_lacks() -> None:
    """A letter is missing only where every font lacks it."""
    assert lacking(COVERAGE["golos-text"]).findall("Ğə½") == ["Ğ", "ə"]
    assert not UNCOVERED.search("Ğə½")
