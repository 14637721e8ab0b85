"""Fields to YAML, and back."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import FileReport
from plugins.front_matter.parse import parse
from plugins.front_matter.render import Plain, comment, render
from tests.front_matter.test_nodes import plain

names = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True)
texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=20
)
entries = st.dictionaries(names, texts, min_size=1, max_size=3)
values = texts | st.lists(texts, min_size=1, max_size=4) | st.lists(entries, min_size=1, max_size=3)


@given(st.dictionaries(names, values, max_size=5))
def test_what_is_rendered_is_read_back(fields: dict[str, Plain]) -> None:
    """Parsing is the inverse of rendering, for every text that a file may hold."""
    report = FileReport("kk.md")
    document = parse(f"---\n{render(fields)}---\nМәтін.\n", report)
    assert document, report.problems
    assert {name: plain(node) for name, node in document.fields.items()} == fields
    assert list(document.fields) == list(fields)


@given(st.dictionaries(names, texts, max_size=5))
def test_text_takes_one_line(fields: dict[str, Plain]) -> None:
    """A field is a line, so that a change of it is a line of a comparison."""
    assert render(fields).count("\n") == len(fields)


def test_comment_is_not_read() -> None:
    """A comment is a line that says nothing to the site."""
    document = parse(f"---\n{comment('title: x')}---\n", FileReport("kk.md"))
    assert document
    assert document.fields == {}
