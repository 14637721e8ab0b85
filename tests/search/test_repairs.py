"""Words with one slip, as theme/static/js/search/repairs.js mends them."""

import random

from benchmarks.searching.spellings import with_a_typo
from tests.search.scripts import call

WORDS = ("сот", "шешім", "апелляция", "құқығы", "решение", "суд")


def test_a_slip_is_one_slip(node: str) -> None:
    """Whatever letter is lost, changed, added or swapped, the words are one slip apart, either way."""
    chance = random.Random(1)
    pairs = [(word, with_a_typo(word, chance)) for word in WORDS for _ in range(40)]
    both_ways = [*pairs, *((other, word) for word, other in pairs)]
    assert all(call(node, "search/repairs.js", "isOneSlip", *both_ways))


def test_slips_are_those_words(node: str) -> None:
    """The words that one slip makes of a word are exactly those that are one slip apart from it."""
    [made] = call(node, "search/repairs.js", "slips", ("сот", "сот"))
    assert "сот" not in made
    assert {"ст", "сто", "соот", "сотс", "тот", "ост"} <= set(made)
    assert all(call(node, "search/repairs.js", "isOneSlip", *(("сот", each) for each in made)))


def test_two_slips_are_too_many(node: str) -> None:
    """Words further apart are different words, and no word is a slip of itself."""
    far = [("сот", "сот"), ("сот", "шешім"), ("сот", "с"), ("судья", "судебная"), ("абвг", "бавгд"), ("абвг", "вбаг")]
    assert not any(call(node, "search/repairs.js", "isOneSlip", *far))
