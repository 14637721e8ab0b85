"""Letters by their alphabet, whether the code has them or not."""

import re
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from plugins.accessibility.alphabets import BY_ALPHABET, CODE, COMMON, CYRILLIC, OTHERS
from plugins.accessibility.vocabulary import SPACES

_SIGNS: Final = "әҚіңҮбЯёЁїҐaZµéСЖ1٣²_ №«—\N{SOFT HYPHEN}\N{NO-BREAK SPACE}→漢☆"
_CYRILLIC_WORD: Final = re.compile("[а-яёәіңғүұқөһєїґўА-ЯЁӘІҢҒҮҰҚӨҺЄЇҐЎ]+")
_WORD: Final = re.compile(r"[^\W\d_]+")


@given(st.text(st.sampled_from(_SIGNS)))
def test_words_are_counted_as_patterns_find_them(text: str) -> None:
    """A word is a run of letters of one alphabet; a letter that the code lacks is one all the same."""
    signs = text.encode(CODE, BY_ALPHABET)
    cyrillic = signs.translate(CYRILLIC)
    assert len(signs) == len(text)
    assert [*map(len, cyrillic.split())] == [*map(len, _CYRILLIC_WORD.findall(text))]
    assert [*map(len, signs.translate(OTHERS).split())] == [*map(len, _WORD.findall(_CYRILLIC_WORD.sub(" ", text)))]


@given(st.lists(st.sampled_from(["сот", "Қаулы", "үй", "суд", "її", "court", "№", "—"])))
def test_words_that_only_kazakh_has(words: list[str]) -> None:
    """One letter that only Kazakh has is enough for a word, and counts once."""
    kazakh = " ".join(words).encode(CODE, BY_ALPHABET).translate(CYRILLIC).translate(None, COMMON)
    assert len(kazakh.split()) == sum(word in {"Қаулы", "үй"} for word in words)


def test_spaces_are_all_there_are() -> None:
    """What a pattern takes for white space is in the list, and nothing else."""
    assert re.findall(r"\s", "".join(map(chr, range(0x10000)))) == list(SPACES)
