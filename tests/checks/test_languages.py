"""Languages have names in messages, so that no editor has to know their codes."""

import pytest

from plugins.accessibility.detection import told_apart
from plugins.checks.languages import NAMES
from plugins.checks.messages import load_messages, sentence_of
from plugins.domain.language import Language


def test_every_language_that_is_told_has_a_name() -> None:
    """Whatever a text is said to be in can be said in words."""
    assert set(NAMES) == told_apart()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "this passage says to be in English, but it is in Kazakh. Correct the language of the passage."),
        ("kk", "бұл үзінді ағылшын тілінде деп көрсетілген, ал өзі қазақ тілінде. Үзіндінің тілін түзетіңіз."),
        ("ru", "указано, что этот фрагмент на английском языке, а он на казахском. Исправьте язык фрагмента."),
    ],
)
def test_name_is_in_the_case_that_its_sentence_needs(language: str, sentence: str) -> None:
    """A tag that names a country too is of its language."""
    messages = load_messages(Language(language))
    assert sentence_of("part-language-differs", [("stated", "en-GB"), ("spoken", "kk")], messages) == sentence


def test_what_is_no_language_stays_as_it_is_written() -> None:
    """The editor has to find it, and correct it."""
    messages = load_messages(Language("ru"))
    assert "«kz»" in sentence_of("part-language-invalid", [("code", "kz")], messages)
