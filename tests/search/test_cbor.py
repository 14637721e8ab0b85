"""Pagefind's items, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.cbor import Value, decode, encode

numbers = st.integers(min_value=-(2**64), max_value=2**64 - 1)
values: st.SearchStrategy[Value] = st.recursive(numbers | st.text(), st.lists, max_leaves=20)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("00", 0),
        ("17", 23),
        ("1818", 24),
        ("1903e8", 1000),
        ("1a000f4240", 1000000),
        ("1bffffffffffffffff", 18446744073709551615),
        ("20", -1),
        ("3903e7", -1000),
        ("60", ""),
        ("62c3bc", "ü"),
        ("63e6b0b4", "水"),
        ("80", []),
        ("8301820203820405", [1, [2, 3], [4, 5]]),
    ],
)
def test_examples_of_the_standard(written: str, value: Value) -> None:
    """Items are those of RFC 8949, appendix A."""
    assert decode(bytes.fromhex(written)) == value
    assert encode(value).hex() == written


@given(values)
def test_what_is_written_is_read(value: Value) -> None:
    """Reading undoes writing."""
    assert decode(encode(value)) == value


@given(values, st.data())
def test_no_beginning_of_an_item_is_an_item(value: Value, data: st.DataObject) -> None:
    """A file that lacks its end is never taken for a whole one."""
    item = encode(value)
    with pytest.raises(ValueError, match="bytes"):
        decode(item[: data.draw(st.integers(min_value=0, max_value=len(item) - 1))])


@pytest.mark.parametrize("written", ["0000", "9f01ff", "f5", "a0", "40", "1c"])
def test_nothing_else_is_understood(written: str) -> None:
    """Two items, open ends, truth values, maps and bytes are errors: Pagefind does not write them."""
    with pytest.raises(ValueError, match="byte"):
        decode(bytes.fromhex(written))
