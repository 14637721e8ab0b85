from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bilingual.collation import ALPHABET, collation_key
from plugins.domain.language import KAZAKH, RUSSIAN, Language

RUSSIAN_ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LANGUAGES = st.sampled_from([KAZAKH, RUSSIAN])


def ordered(language: Language, *texts: str) -> list[str]:
    """Return the texts in order, from an order that is neither theirs nor that of code points."""
    shuffled = Random(1).sample(texts, len(texts))
    return sorted(shuffled, key=lambda text: collation_key(text, language))


def test_alphabet_is_official() -> None:
    """Kazakh has 42 letters, 9 of its own beside the 33 of Russian."""
    assert len(set(ALPHABET)) == len(ALPHABET) == 42
    assert "".join(letter for letter in ALPHABET if letter not in "әғқңөұүһі") == RUSSIAN_ALPHABET


@pytest.mark.parametrize(("language", "alphabet"), [(KAZAKH, ALPHABET), (RUSSIAN, RUSSIAN_ALPHABET)])
@pytest.mark.parametrize("spell", [str.lower, str.upper])
def test_letters_follow_the_alphabet(language: Language, alphabet: str, spell: Callable[[str], str]) -> None:
    """Single letters sort in the order of the alphabet, small or capital."""
    assert ordered(language, *spell(alphabet)) == list(spell(alphabet))


def test_kazakh_names() -> None:
    """Each Kazakh letter stands after its Russian neighbour."""
    names = ["Айша", "Әлия", "Ғалым", "Елена", "Қайрат", "Орал", "Өтеген", "Ұлан", "Үміт", "Ырыс", "Ілияс", "Ярослав"]
    assert ordered(KAZAKH, *names) == names


def test_kazakh_names_in_russian() -> None:
    """Names of Kazakh people and regions keep their letters in Russian text and find their place."""
    names = ["Акмолинская область", "Әлия", "Жетісу", "Костанай", "Қайрат", "Туркестан", "Улан", "Ұлытау", "Ярослав"]
    assert ordered(RUSSIAN, *names) == names


def test_yo_in_russian() -> None:
    """In Russian ё is a variant of е, and counts only between words that are otherwise equal."""
    assert ordered(RUSSIAN, "ежи", "ёлка", "ель", "мел", "мёл") == ["ежи", "ёлка", "ель", "мел", "мёл"]


def test_yo_in_kazakh() -> None:
    """In Kazakh ё is a letter of its own after е."""
    assert ordered(KAZAKH, "ель", "ёж", "жар") == ["ель", "ёж", "жар"]


def test_kinds_of_signs() -> None:
    """Digits come first, then Cyrillic, then Latin, then all other letters."""
    assert ordered(KAZAKH, "2-сот", "9-сот", "Абай", "Ясин", "Astana", "Zoom", "Ωмега") == [
        "2-сот", "9-сот", "Абай", "Ясин", "Astana", "Zoom", "Ωмега",
    ]  # fmt: skip


def test_word_by_word() -> None:
    """A shorter first word comes first, whatever follows it."""
    assert ordered(KAZAKH, "Абай облысы", "Абайлы", "Абай") == ["Абай", "Абай облысы", "Абайлы"]


def test_punctuation_and_marks_are_passed_over() -> None:
    """Quotation marks, hyphens, stress and surplus space move nothing."""
    texts = ["Нур-Султан", "«Нурсултана»", "Ну\u0301рсултану", " Нурсултаны"]
    assert ordered(RUSSIAN, *texts) == texts


def test_case_breaks_ties() -> None:
    """Small letters stand before capital ones, and only between equal words."""
    assert ordered(RUSSIAN, "суд", "Суд", "СУД", "судья") == ["суд", "Суд", "СУД", "судья"]


@given(st.text(), st.text(), LANGUAGES)
def test_order_is_total(one: str, two: str, language: Language) -> None:
    """Two texts tie only if they are the same, so no list depends on where it began."""
    assert (collation_key(one, language) == collation_key(two, language)) == (one == two)


@given(st.text(ALPHABET), st.text(ALPHABET, min_size=1), LANGUAGES)
def test_beginning_comes_first(word: str, ending: str, language: Language) -> None:
    """A word stands before every longer word that begins with it."""
    assert collation_key(word, language) < collation_key(word + ending, language)
