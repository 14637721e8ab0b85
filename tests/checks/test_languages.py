"""Languages have names in messages, so that no editor has to know their codes."""

import re
from string import Formatter
from typing import Final

import pytest

from plugins.accessibility.detection import told_apart
from plugins.checks.languages import NAMES
from plugins.checks.messages import load_messages, sentence_of
from plugins.checks.rules import RULES
from plugins.domain.language import Language

_BEGUN: Final = re.compile(r"[.!?] +(\w)")
"""How each sentence but the first begins."""


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


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_no_sentence_begins_with_a_name(language: str) -> None:
    """Names are in small letters in Kazakh and Russian, so that another word has to stand first."""
    messages = load_messages(Language(language))
    told = [sentence_of(rule, [(name, "kk") for name in names], messages) for rule, names in of_languages().items()]
    assert len(told) >= 5
    assert [sentence for sentence in told if any(map(str.islower, _BEGUN.findall(sentence)))] == []


def of_languages() -> dict[str, set[str]]:
    """Return the rules whose sentences name languages, with all that these sentences ask for."""
    asked = {id_: {name for _, name, *_ in Formatter().parse(rule.sentence) if name} for id_, rule in RULES.items()}
    return {id_: names for id_, names in asked.items() if names & {"language", "spoken", "stated"}}


def test_what_is_no_language_stays_as_it_is_written() -> None:
    """The editor has to find it, and correct it."""
    messages = load_messages(Language("ru"))
    assert "«kz»" in sentence_of("part-language-invalid", [("code", "kz")], messages)
