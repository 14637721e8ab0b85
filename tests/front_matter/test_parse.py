"""A half to its fields and its body, and how both count their lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import FileReport
from plugins.front_matter.parse import Document, parse


def read(text: str) -> tuple[Document | None, list[tuple[int, str]]]:
    """Return the document of a text, and the line and rule of each problem."""
    report = FileReport("kk.md")
    return parse(text, report), [(problem.line, problem.rule) for problem in report.problems]


def document_of(text: str) -> Document:
    """Return the document of a text of which nothing is said."""
    document, problems = read(text)
    assert document
    assert problems == []
    return document


def test_lines_are_those_of_the_file() -> None:
    """A field stands on the line of its key, the body begins on its own line, as an editor counts them."""
    document = document_of("---\ntitle: Тақырып\n\n# түсініктеме\ntopics:\n  - a\n---\n\nМәтін\n")
    assert document.lines == {"title": 2, "topics": 5}
    assert (document.body_line, document.body) == (8, "\nМәтін\n")


@given(st.integers(0, 20), st.integers(0, 20), st.text(st.characters(exclude_characters="\r")))
def test_body_keeps_every_sign(fields: int, blank: int, body: str) -> None:
    """Whatever follows the second line of hyphens is the body, and its first line is known."""
    head = "---\n" + "".join(f"f{number}: x\n" for number in range(fields)) + "\n" * blank + "---\n"
    document = document_of(head + body)
    assert document.body == body
    assert document.body_line == head.count("\n") + 1
    assert len(document.fields) == fields


@pytest.mark.parametrize("text", ["---\n---\n", "---\n---", "---\n\n---\n", "---\n# x\n---\n"])
def test_front_matter_may_be_empty(text: str) -> None:
    """A front matter without fields is read; what is owed is another question."""
    assert document_of(text).fields == {}


@pytest.mark.parametrize(
    "text", ["", "\n---\na: b\n---\n", " ---\na: b\n---\n", "--\na: b\n--\n", "----\na: b\n----\n", "Мәтін"]
)
def test_front_matter_begins_the_file(text: str) -> None:
    """Three hyphens are the first line, or there is no front matter."""
    assert read(text) == (None, [(1, "front-matter-missing")])


@pytest.mark.parametrize("text", ["---", "---\na: b\n", "---\na: b\n --- \n", "---\na: b\n----\n", "---\na: b---\n"])
def test_front_matter_is_closed(text: str) -> None:
    """Three hyphens alone on a line close it, and nothing else does."""
    assert read(text) == (None, [(1, "front-matter-unclosed")])


def test_rule_of_the_body_is_no_fence() -> None:
    """Hyphens of the body, a rule between paragraphs, belong to the body."""
    assert document_of("---\na: b\n---\nx\n\n---\n\ny\n").body == "x\n\n---\n\ny\n"


@given(st.text() | st.text("-:[]{}&*!|>'\"#%@`,? \tab\n").map("---\n{}\n---\n".format))
def test_any_text_gives_a_document_or_a_problem(text: str) -> None:
    """No text stops the program, and none is refused without a word or with two."""
    document, problems = read(text)
    assert (document is None) == (len(problems) == 1)
    assert all(1 <= line <= text.count("\n") + 1 for line, _ in problems)
