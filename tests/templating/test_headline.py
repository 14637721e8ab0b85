"""Soft hyphens in long words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.templating.headline import SOFT_HYPHEN, hyphenate, keep_together


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (KAZAKH, "мамандандырылған сот", "маман-дан-ды-рыл-ған сот"),
        (KAZAKH, "Тұтынушылардың", "Тұты-ну-шы-лар-дың"),
        (RUSSIAN, "представительства", "пред-ста-ви-тель-ства"),
        (RUSSIAN, "ежегодный", "ежегодный"),
        (RUSSIAN, "взыскал 1 720 000 тенге", "взыскал 1\u00a0720\u00a0000 тенге"),
        (RUSSIAN, "Нурлан Ибраев — «Объясняю»", "Нурлан Ибраев\u00a0— «Объясняю»"),
        (RUSSIAN, "брифинг о займах и в суде, до суда", "брифинг о\u00a0займах и\u00a0в\u00a0суде, до суда"),
        (KAZAKH, "2026 12 сот", "2026 12 сот"),
        (Language("en"), "мамандандырылған", "мамандандырылған"),
    ],
)
def test_long_words_break_between_syllables(language: Language, text: str, expected: str) -> None:
    """A long word may break between syllables; a short one, or one of another language, stays as it is."""
    assert hyphenate(text, language).replace(SOFT_HYPHEN, "-") == expected


@given(st.text(alphabet="аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя -«»", max_size=80))
def test_nothing_but_soft_hyphens_is_added(text: str) -> None:
    """What a reader sees and copies is the headline as it was written."""
    assert hyphenate(text, KAZAKH).replace(SOFT_HYPHEN, "").replace("\N{NO-BREAK SPACE}", " ") == text


def test_a_lead_keeps_its_words_whole() -> None:
    """A lead has room: its words are not divided, and its lines end as those of a headline do."""
    assert keep_together("Представительство — о деле") == "Представительство\u00a0— о\u00a0деле"


@given(st.text(alphabet="аеиоусттрлнкь", min_size=13, max_size=40))
def test_no_break_leaves_fewer_than_three_letters(word: str) -> None:
    """The ends of a broken word stay readable."""
    parts = hyphenate(word, RUSSIAN).split(SOFT_HYPHEN)
    assert min(len(parts[0]), len(parts[-1])) >= 3
