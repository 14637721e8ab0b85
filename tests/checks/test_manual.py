"""The tables for editors: in docs/ they say what the schema and the rules say."""

from pathlib import Path

import pytest

from plugins.checks.manual import print_fields, print_manual, print_problems
from plugins.checks.messages import load_messages
from plugins.checks.rules import RULES
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.front_matter.schema import ALL_FIELDS

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGES = (KAZAKH, RUSSIAN, Language("en"))
MANUAL = print_manual()


@pytest.mark.parametrize("name", MANUAL)
def test_documents_are_printed_anew(name: str) -> None:
    """A change of the schema, the rules or a translation goes into docs/: ``python -m plugins.checks.manual``."""
    assert (DOCS / name).read_text(encoding="utf-8") == MANUAL[name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_explained(language: Language) -> None:
    """An editor finds each field of each kind of section."""
    text = print_fields(load_messages(language))
    assert {name for name in ALL_FIELDS if f"\n| `{name}` | " not in text} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_told(language: Language) -> None:
    """An editor finds what a report says in brackets, and no parameter in braces."""
    text = print_problems(load_messages(language))
    assert {id_ for id_ in RULES if f"\n| `{id_}` | " not in text} == set()
    assert "{" not in text


def test_owed_fields_say_so() -> None:
    """Owed and shared are told apart: the id is owed once, the title in each half, the region neither."""
    text = print_fields(load_messages(Language("en")))
    rows = [" ".join(line.split(" | ")[:3]) for line in text.splitlines()]
    assert {"| `id` yes once", "| `title` yes in each half", "| `region` no once"} <= set(rows)


def test_signs_of_markdown_are_words_of_a_sentence() -> None:
    """A sentence that names an HTML tag or an asterisk shows it."""
    text = print_problems(load_messages(Language("en")))
    assert r"\<…> is HTML" in text
    assert r"& and \* at" in text
