"""Volumes: the words of several shards in small chunks, each of which has one range of words of all of them."""

from typing import Any

from cbor2 import dumps, loads
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.packing import unpack
from plugins.search.volume import Entries, Volume, bind, chunk_path

WORDS = st.dictionaries(st.text("абвқ", min_size=1, max_size=3), st.integers(1, 60), max_size=12)
SIZE = 80


def entries(words: dict[str, int]) -> Entries:
    """Return the words of a shard; each entry is as long as its number says."""
    return [(word, dumps([word, [[0, list(range(length))]], []])) for word, length in sorted(words.items())]


def held(volume: Volume) -> list[list[list[Any]]]:
    """Return the chunks in the order in which they are told: the words of each shard."""
    return [loads(unpack(volume.files[chunk_path("kk", name)])) for _, name in volume.chunks]


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_no_word_is_lost(shards: list[dict[str, int]]) -> None:
    """The chunks together hold the words of each shard, in their order."""
    volume = bind("kk", tuple(range(len(shards))), [entries(words) for words in shards], SIZE)
    for place, words in enumerate(shards):
        found = [entry for chunk in held(volume) for entry in chunk[place]]
        assert found == [loads(data) for _, data in entries(words)]


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_word_is_in_the_chunk_that_says_so(shards: list[dict[str, int]]) -> None:
    """A chunk begins with the word that is told of it, and all its words come before the first of the next."""
    volume = bind("kk", tuple(range(len(shards))), [entries(words) for words in shards], SIZE)
    firsts = [first for first, _ in volume.chunks]
    assert firsts == sorted(set(firsts))
    for (first, _), chunk, following in zip(volume.chunks, held(volume), [*firsts, "\uffff"][1:], strict=True):
        words = [entry[0] for own in chunk for entry in own]
        assert min(words) == first
        assert max(words) < following


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_chunks_are_small(shards: list[dict[str, int]]) -> None:
    """A chunk has more than one word only as far as they have room in it."""
    for chunk in held(bind("kk", tuple(range(len(shards))), [entries(words) for words in shards], SIZE)):
        every = [entry for own in chunk for entry in own]
        assert len({entry[0] for entry in every}) == 1 or sum(len(dumps(entry)) for entry in every) <= SIZE


def test_the_same_words_give_the_same_files() -> None:
    """Neither the places of the shards nor anything else but their words leaves a trace."""
    words = [entries({"а": 3, "б": 40}), entries({"б": 2})]
    one, other = bind("kk", (0, 1), words, SIZE), bind("kk", (4, 5), words, SIZE)
    assert (one.chunks, one.files) == (other.chunks, other.files)
    assert other.shards == (4, 5)
