"""What the fonts cannot show."""

import pytest

from plugins.checks.coverage import UNCOVERED, uncovered


def test_table_is_read_as_ranges() -> None:
    """Letters of the table are covered, those beside them are not."""
    assert uncovered("0410-0412,1F3DB\n").findall("АБВГ🏛🏜") == ["Г", "🏜"]


@pytest.mark.parametrize(
    "text", ["Әлия Ғасыр қаңтар өңір Ұлт үкім һәм і", "«Съезд» — 5 000 ₸, № 7", "сло\u00adво\u200dсло\ufe0f\t"]
)
def test_what_the_site_is_written_in_is_covered(text: str) -> None:
    """No letter or sign of both languages is a fault, nor what has no shape."""
    assert not UNCOVERED.search(text)


@pytest.mark.parametrize("sign", ["🏛", "中", "ش", "Ω", "\u0306"])
def test_pictures_and_other_scripts_are_not(sign: str) -> None:
    """What only some devices can show is found."""
    assert UNCOVERED.findall(f"Сот {sign} соты") == [sign]
