"""The public text of a half: the same for the same words, and what changed in one line."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH
from plugins.domain.story import Stage
from plugins.publication.words import difference, digest, public_text, reads_the_same
from tests.stories import make_half

lines = st.lists(
    st.sampled_from(["Сот.", "Бірінші сөйлем.", "- тармақ", "", "  ", "## Тақырып"]), min_size=1, max_size=8
)


def test_it_is_what_readers_see() -> None:
    """Fields and Markdown stand in it; corrections, notes to the check and other fields do not."""
    half = make_half(title="Тақырып", lead="Лид.", body="\nМәтін.\n\n\n\nСоңы.  \n", match=("12",))
    assert public_text(half) == "title: Тақырып\nlead: Лид.\n\nМәтін.\n\nСоңы.\n"


def test_a_life_is_part_of_it() -> None:
    """Stations of a career are words that readers see."""
    text = public_text(make_half(position="Судья", career=(Stage("2021", "", "Облыстық сот"),)))
    assert "position: Судья\ncareer: 2021 –  Облыстық сот\n" in text


@given(lines)
def test_spaces_of_an_editor_change_nothing(written: list[str]) -> None:
    """Spaces at the ends of lines and empty lines before and after have no part in the hash."""
    plain = make_half(body="\n".join(written))
    spaced = make_half(body="\n\n" + "\n".join(f"{line}  " for line in written) + "\n\n")
    assert digest(public_text(plain)) == digest(public_text(spaced))


def test_what_looks_the_same_is_the_same() -> None:
    """Lines broken elsewhere and straight marks are no change; another word is."""
    before, after, other = (
        public_text(make_half(body=body)) for body in ('Сот "ашық"\nөтті.', "Сот «ашық» өтті.", "Сот жабық өтті.")
    )
    assert reads_the_same(before, after, KAZAKH)
    assert not reads_the_same(before, other, KAZAKH)


def test_changes_stand_with_their_neighbours() -> None:
    """A change is told with three words around it; after three changes the rest is counted."""
    assert difference("a b c d 48 e f g h", "a b c d 46 e f g h") == '"b c d 48 e f g" → "b c d 46 e f g"'
    before = " ".join(f"{number} x x x x x x x" for number in range(5))
    assert difference(before, before.replace("0", "9").translate(str.maketrans("1234", "5678"))).endswith("(+2)")


@given(st.text("абв ", max_size=30), st.text("абв ", max_size=30))
def test_no_difference_means_the_same_words(before: str, after: str) -> None:
    """Nothing is told exactly where no word differs."""
    assert (difference(before, after) == "") == (before.split() == after.split())
