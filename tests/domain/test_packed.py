"""Values on their way to files and other processes."""

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.packed import packed
from plugins.domain.story import Stage
from plugins.library.load import load
from plugins.reading.text import Figure, Text
from tests.site import CONTENT, site_config


@packed
@dataclass(frozen=True, slots=True)
class Pair:
    """Two values of any kind."""

    first: object
    second: object = None


values = st.recursive(st.none() | st.text() | st.integers() | st.binary(), lambda inner: st.tuples(inner, inner))


@given(values, values)
def test_values_come_back(first: object, second: object) -> None:
    """Whatever they are, nested or not."""
    pair = Pair(first, Pair(second))
    assert pickle.loads(pickle.dumps(pair)) == pair  # noqa: S301 - our own


def test_stories_and_texts_come_back() -> None:
    """With fields that do not count when two are compared, such as the line of a station of a life."""
    stage = pickle.loads(pickle.dumps(Stage("2001", "", "Судья", 12)))  # noqa: S301 - our own
    assert stage.line == 12
    text = Text("kk", ("<p>а</p>", Figure("a.jpg", "а", "", "", 3)), anchors=("a",))
    stories = [*load(site_config(CONTENT)).library.shelf.values()]
    assert pickle.loads(pickle.dumps((text, stories))) == (text, stories)  # noqa: S301 - our own


def test_values_stay_as_they_are() -> None:
    """Nobody may change one because it can be unpacked; a copy is its equal."""
    pair = Pair(1, 2)
    assert copy(pair) == pair
    with pytest.raises(FrozenInstanceError):
        pair.first = 3  # type: ignore[misc]
