"""Problems are values: equal, sortable, and independent of the order in which they are found."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import FileReport, Problem, problem

names = st.sampled_from(["field", "value", "guess"])


@given(st.dictionaries(names, st.integers() | st.text()))
def test_parameters_are_texts_in_order_of_name(parameters: dict[str, object]) -> None:
    """Two problems with the same parameters are equal, in whatever order these were given."""
    backwards = dict(reversed(parameters.items()))
    assert problem("kk.md", 1, "rule", **parameters) == problem("kk.md", 1, "rule", **backwards)
    assert dict(problem("kk.md", 1, "rule", **parameters).parameters) == {k: str(v) for k, v in parameters.items()}


def test_problems_sort_by_path_and_line() -> None:
    """Lines are numbers: 9 comes before 10."""
    tenth, ninth = Problem("a/kk.md", 10, "a-rule"), Problem("a/kk.md", 9, "z-rule")
    assert sorted([Problem("b/kk.md", 1, "a-rule"), tenth, ninth]) == [ninth, tenth, Problem("b/kk.md", 1, "a-rule")]


def test_file_report_knows_its_file() -> None:
    """What is noted while a file is read belongs to that file."""
    report = FileReport("news/kk.md")
    report.add(3, "field-empty", field="title")
    assert report.problems == [problem("news/kk.md", 3, "field-empty", field="title")]
