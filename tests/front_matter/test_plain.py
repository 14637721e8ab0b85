"""Fields that one expression reads are what YAML's parser makes of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import FileReport
from plugins.front_matter.nodes import Node, read_mapping
from plugins.front_matter.plain import read_plain

_keys = st.sampled_from(["title", "photo-alt", "id", "null", "y", "a-", "a", "b", "c", "d"])
_odd_keys = st.sampled_from(["-a", "<<", "x1", "A", "?", "a b"])
_words = st.sampled_from(
    ["2222v2", "true", "null", "null-1", "nullable", "no", "10", "1-", "-1", "a: b", "a #b", "~", "", "x y", "0x1"]
)
_unmarked = st.sampled_from(
    [
        "Null",
        "NULL",
        "Null x",
        "М. Ахметов (суд)",
        "a «b», 1/2",
        "a - b",
        "a -b",
        "a ",
        "a  b",
        "1,5",
        "x_y",
        "a/",
        "(a",
    ]
)
_texts = st.text("aә «»:#-'\u00ad\U0001f600,[]{}&*!|>%@`", max_size=8).map('"{}"'.format)
_odd_texts = st.text("aә «»:#-\\\"'\t\u00a0\u00ad\u2028\U0001f600,[]{}&*!|>%@`", max_size=8).map('"{}"'.format)
_lists = st.lists(_words, max_size=3).map(", ".join).map("[{}]".format)
_values = st.one_of(_texts, _odd_texts, _words, _unmarked, _lists)
_lines = st.one_of(
    st.builds("{}: {}\n".format, _keys, _values),
    st.builds("{}: {}\n".format, _keys, _texts),
    st.builds("{}: {}\n".format, _odd_keys, _values),
    st.sampled_from(["\n", "# x\n", " a: b\n", "a:b\n", "a:  b\n", "- x\n", "a: b"]),
)


@given(st.lists(_lines, min_size=1, max_size=2).map("".join))
def test_what_is_read_is_what_yaml_reads(text: str) -> None:
    """Value by value and line by line; what YAML refuses is never read."""
    if plain := read_plain(text, 2):
        assert plain == read_mapping(text, 2, FileReport("kk.md"))


def test_usual_front_matter_is_read() -> None:
    """Texts, with quotation marks or without, words and lists of words, each on its line."""
    written = 'title: "Сот: «иә»"\nid: 2222v2\ntopics: [a-b, c]\nphoto-credit: С. Әлиев, баспасөз қызметі\n'
    fields, lines = read_plain(written, 2) or ({}, {})
    assert fields == {
        "title": Node("Сот: «иә»", 2),
        "id": Node("2222v2", 3),
        "topics": Node((Node("a-b", 4), Node("c", 4)), 4),
        "photo-credit": Node("С. Әлиев, баспасөз қызметі", 5),
    }
    assert lines == {"title": 2, "id": 3, "topics": 4, "photo-credit": 5}


@pytest.mark.parametrize("text", ["", "a: b\na: c\n", 'a: "b\\n"\n', "a:\n  - b\n", "a: b # c\n", "a: [null]\n"])
def test_anything_else_is_left_to_yaml(text: str) -> None:
    """A field that is written twice, an escape, a block, a comment, a word for nothing."""
    assert read_plain(text, 2) is None
