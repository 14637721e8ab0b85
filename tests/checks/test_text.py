"""Letters of two alphabets that look alike do not meet in a word."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.registry import Subject
from plugins.checks.text import words_have_one_alphabet
from plugins.domain.story import Correction, Half, Stage
from tests.checks.made import make_subject
from tests.stories import make_half, make_story

CYRILLIC = "абвәғқңөұүһіАБВӘҒҚҢӨҰҮҺІ"
LATIN = "abcxyzABCXYZ"


def told(text: str) -> list[tuple[int, str, str]]:
    """Return line, word and letters of what is said of a Kazakh body; it begins on line 5."""
    problems = list(words_have_one_alphabet(make_subject(text, "")))
    parameters = [dict(each.parameters) for each in problems]
    return [(each.line, named["word"], named["letters"]) for each, named in zip(problems, parameters, strict=True)]


def looking_at(half: Half) -> Subject:
    """Return a half as a check looks at it, whose text nobody has read."""
    return replace(make_subject("", ""), half=half)


@pytest.mark.parametrize(
    ("text", "word", "letters"),
    [
        ("сотi шешті", "сотi", "i"),
        ("Cот", "Cот", "C"),
        ("x\n\nАстaнa.", "Астaнa", "a"),
        ("Supremе Court", "Supremе", "е"),
        ("**Cот**", "Cот", "C"),
        ("«Cот»", "Cот", "C"),
    ],
)
def test_mixed_word_is_told_with_its_few_letters(text: str, word: str, letters: str) -> None:
    """The letters to look for are those of the alphabet that the word has fewer of."""
    assert [found[1:] for found in told(text)] == [(word, letters)]


@pytest.mark.parametrize(
    "text", ["SMS-ті", "PDF-файл", "XIX ғасыр", "1А", "B2B", "e-mail", "№12", "Web_сайт", "Wi‑Fi", "A.Б.", "нан/bread"]
)
def test_words_side_by_side_are_not_mixed(text: str) -> None:
    """A hyphen, a figure or another sign between two alphabets parts two words."""
    assert told(text) == []


@given(st.lists(st.text(CYRILLIC, min_size=1) | st.text(LATIN, min_size=1), max_size=6))
def test_pure_words_are_never_told(words: list[str]) -> None:
    """A word of one alphabet is a word."""
    assert told(" ".join(words)) == []


@given(st.text(CYRILLIC, min_size=1), st.text(LATIN, min_size=1), st.booleans())
def test_every_mixed_word_is_told_once(cyrillic: str, latin: str, turned: bool) -> None:
    """Wherever the alphabets meet, the whole word is told."""
    word = latin + cyrillic if turned else cyrillic + latin
    assert [found[1] for found in told(f"бір {word} екі")] == [word]


def test_fields_are_prose_too() -> None:
    """A title is told on its line; a person's name is not told twice for being the title as well."""
    lines = {"title": 2, "lead": 3, "photo-alt": 4}
    titled = make_half(title="Cот", lead="Cот", photo_alt="Cот", lines=lines)
    person = make_half(title="Cот", name="Cот", lines={"name": 2})
    assert [[each.line for each in words_have_one_alphabet(looking_at(half))] for half in (titled, person)] == [
        [2, 3, 4],
        [2],
    ]


def test_entries_of_lists_are_prose_too() -> None:
    """A correction, a station of a career and a credit are told on their own lines."""
    life = make_half(
        corrections=(Correction(date(2026, 11, 22), "Cот", "сoт", (7, 8)),),
        career=(Stage("2021", "", "Cот", 11),),
        education=(Stage("2001", "2005", "Cот", 14),),
        lines={"photo-credit": 16},
    )
    subject = replace(looking_at(life), story=make_story(photo_credit="Cот"))
    assert sorted(each.line for each in words_have_one_alphabet(subject)) == [7, 8, 11, 14, 16]


@pytest.mark.parametrize("text", ["а" * 200_000, "аa" * 100_000, "a а " * 50_000])
def test_long_lines_take_no_longer(text: str) -> None:
    """The time grows with the text and not with its square: a fraction of a second for the longest line."""
    subject = looking_at(make_half(body=text))
    started = time.process_time()
    list(words_have_one_alphabet(subject))
    assert time.process_time() - started < 5
