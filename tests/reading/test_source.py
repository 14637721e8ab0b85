import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.source import normalise


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\n \u00a0 \nb", "a\n\nb"),
        ("\ta", "    a"),
        ("a\x00\x02\x1a\x7f\x85\ufeff\ufffe\ud800\U0001ffffb\U0001f600", "a\ufeffb\U0001f600"),
        ("a <!-- x --> b", "a  b"),
        ("a\n<!-- x\n\ny -->\nb", "a\n\n\n\nb"),
        ("<!-->a", "a"),
        ("`<!-- x -->` <!-- y -->", "`<!-- x -->` "),
        ("a <!-- b", "a <!-- b"),
    ],
)
def test_source(source: str, expected: str) -> None:
    """Comments and signs that HTML forbids are taken out, line ends are one sign, empty lines are empty."""
    assert normalise(source) == expected


@given(st.text("a<!-> \n`\t", max_size=60))
def test_lines_are_kept(source: str) -> None:
    """The text has as many lines as the file, and is not changed by being cleaned again."""
    assert normalise(source).count("\n") == source.count("\n")
