"""Packed files of an index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.packing import MARK, Torn, pack, unpack


@given(st.binary())
def test_unpacking_undoes_packing(content: bytes) -> None:
    """What was packed comes out again."""
    assert unpack(pack(content)) == content


@given(st.binary(), st.data())
def test_a_cut_file_is_torn(content: bytes, data: st.DataObject) -> None:
    """A file that lacks even its last byte is noticed."""
    packed = pack(content)
    with pytest.raises(Torn):
        unpack(packed[: data.draw(st.integers(min_value=0, max_value=len(packed) - 1))])


@pytest.mark.parametrize("data", [b"", MARK, b"<!doctype html>"])
def test_another_file_is_torn(data: bytes) -> None:
    """What was never packed is not taken for content."""
    with pytest.raises(Torn):
        unpack(data)


def test_bytes_are_the_same_on_every_system() -> None:
    """The head of a packed file has neither a time nor the name of a system."""
    assert pack(b"")[:10].hex() == "1f8b08000000000002ff"
