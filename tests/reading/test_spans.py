"""Spans known at sight: what they are, what is left to the patterns, and that both ways read the same."""

from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.reading import inline
from plugins.reading.spans import make_spans
from tests.reading.sources import sources
from tests.reading.texts import read

SCRAPS = ["*", "**", "***", "_", " ", "а", "б.", "!", "^", "\n", "  \n", "\\", "`", "<б>", "&amp;", "«", "[", "]"]
SPANS = [
    "*а*",
    "**а б**",
    "[а](б_*.pdf)",
    "[а](javascript:б)",
    "[а](б 'в')",
    "[а]{lang=ru}",
    "[^1]",
    "* а*",
    "(а)",
    "{б}",
]

paragraphs = st.lists(st.sampled_from(SCRAPS + SPANS), max_size=9).map("".join)
"""Paragraphs of spans, and of scraps that make them something else."""


@given(st.one_of(paragraphs, sources.map(lambda source: source.partition("\n\n")[0])))
@example("**а***б*")
@example("[^1](а)")
@example("![а](б.jpg) *в*")
def test_spans_are_what_patterns_make(source: str) -> None:
    """Whatever stands beside a span."""
    known = read(source)
    with mock.patch.object(inline, "make_spans", return_value=None):
        assert read(source) == known


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("а *б* **в** г", ["em", "strong"]),
        ("«*а б*», [в](https://x.kz/?a=1&b=2)", ["em", "a"]),
        ("[а](/kk/б_в/)*г*", ["a", "em"]),
        ("[а](javascript:б)", ["remark"]),
    ],
)
def test_known_at_sight(text: str, tags: list[str]) -> None:
    """Stress, importance and links, one after the other."""
    spans = make_spans(text)
    assert spans is not None
    assert [span.tag for span in spans[1]] == tags


@pytest.mark.parametrize(
    "text",
    ["*а", "***а***", "*а **б***", "* а*", "*а\nб*", "*а_", "[*а*](б)", "[а][б]", '[а](б "в")', "*а* `б`", "*а* &"],
)
def test_left_to_the_patterns(text: str) -> None:
    """Spans within each other or over lines, titles, and all other markup, be it only beside a span."""
    assert make_spans(text) is None
