"""Lines of a title."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.lines import break_lines, pieces

texts = st.lists(st.text("аәсі", min_size=1, max_size=9), min_size=1, max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Сот шешімі", ["Сот", "шешімі"]),
        ("Суд — это люди", ["Суд_—", "это", "люди"]),
        ("в зале и на улице", ["в_зале", "и_на_улице"]),
        ("А. Б. Серікова келді", ["А._Б._Серікова", "келді"]),
        ("№ 7 дело решено", ["№_7_дело", "решено"]),
        ("1 720 000 теңге өндірілді", ["1_720_000_теңге", "өндірілді"]),
        ("5 ₸ және 10 % ғана", ["5_₸", "және", "10_%", "ғана"]),
        ("екі жақтың да қарызы", ["екі", "жақтың_да", "қарызы"]),
        ("он же решил", ["он_же", "решил"]),
        ("«В суде» (о нем)", ["«В_суде»", "(о_нем)"]),
        ("баспасөз-қызметі", ["баспасөз-қызметі"]),
        ("екі   бос орын", ["екі", "бос", "орын"]),
        ("", []),
    ],
)
def test_what_belongs_together_stays_together(text: str, parts: list[str]) -> None:
    """A line neither begins with a dash, a unit or a particle nor ends with a number, an initial or a short word."""
    assert pieces(text) == [part.replace("_", "\N{NO-BREAK SPACE}") for part in parts]


@given(st.text(st.sampled_from("сот 1а.—№₸«»"), max_size=60))
def test_no_sign_is_lost(text: str) -> None:
    """Pieces put together again are the text: a word is never divided, and none is left out."""
    assert " ".join(pieces(text)).replace("\N{NO-BREAK SPACE}", " ").split() == text.split()


@given(texts, st.integers(1, 40))
def test_lines_keep_within_the_limit(text: str, limit: int) -> None:
    """Whatever the limit, no line is wider; where one word alone is, there are no lines."""
    lines = break_lines(text.split(), limit, len)
    assert (lines is None) == (max(map(len, text.split())) > limit)
    assert " ".join(lines or text.split()) == text
    assert all(len(line) <= limit for line in lines or ())


@given(texts, st.integers(9, 40))
def test_no_other_lines_are_fewer_or_more_even(text: str, limit: int) -> None:
    """Of all ways to break a text, the one with the fewest lines and the least difference between them is taken."""
    parts = text.split()
    ways = (cut for count in range(len(parts)) for cut in combinations(range(1, len(parts)), count))
    broken = [[" ".join(parts[a:b]) for a, b in pairwise((0, *cut, len(parts)))] for cut in ways]
    best = min(cost(lines, limit) for lines in broken if all(len(line) <= limit for line in lines))
    assert cost(break_lines(parts, limit, len) or [], limit) == best


def cost(lines: list[str], limit: int) -> tuple[int, int]:
    """Return the number of lines, and how much they leave free."""
    return len(lines), sum((limit - len(line)) ** 2 for line in lines)


def test_nothing_has_no_lines() -> None:
    """An empty text is no fault."""
    assert break_lines([], 10, len) == []
