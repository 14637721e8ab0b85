"""YAML to nodes: texts as they were written, on their lines, and nothing that YAML would make of them."""

import pytest

from plugins.domain.problem import FileReport
from plugins.front_matter.nodes import DEEPEST, Node, read_mapping


def read(text: str) -> tuple[dict[str, object] | None, list[tuple[int, str]]]:
    """Return the plain values of a mapping, and the line and rule of each problem; its first line is 1."""
    report = FileReport("kk.md")
    mapping = read_mapping(text, 1, report)
    values = {name: plain(node) for name, node in mapping[0].items()} if mapping else None
    return values, [(problem.line, problem.rule) for problem in report.problems]


def plain(node: Node) -> object:
    """Return a node without its lines."""
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, tuple):
        return [plain(each) for each in node.value]
    return {name: plain(each) for name, each in node.value.items()}


@pytest.mark.parametrize(
    "value", ["no", "Yes", "on", "010", "0x1F", "1e3", "10:00", "2026-11-21", "1_000", ".inf", "=", "<<"]
)
def test_values_stay_texts(value: str) -> None:
    """YAML 1.1 takes no for false and 10:00 for 600; an editor means what is written."""
    assert read(f"a: {value}\n") == ({"a": value}, [])


@pytest.mark.parametrize("value", ["", " ", "~", "null", "Null", "NULL", "''", '""'])
def test_nothing_is_an_empty_text(value: str) -> None:
    """A field without a value is empty, and one with two quotation marks too."""
    assert read(f"a: {value}\n") == ({"a": ""}, [])


def test_word_null_in_quotation_marks_is_a_word() -> None:
    """Quotation marks make a text of anything."""
    assert read("a: 'null'\nb: \"~\"\n") == ({"a": "null", "b": "~"}, [])


def test_values_know_their_lines() -> None:
    """A value knows its own line, below that of its key."""
    mapping = read_mapping("a:\n  - x\n  - y\nb: {c:\n  z}\n", 5, FileReport("kk.md"))
    assert mapping
    fields, lines = mapping
    assert lines == {"a": 5, "b": 8}
    assert fields["a"] == Node((Node("x", 6), Node("y", 7)), 6)
    assert fields["b"] == Node({"c": Node("z", 9)}, 8)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("b: &Co сот\n", "yaml-alias"),
        ("b: [&x y]\n", "yaml-alias"),
        ("&k b: c\n", "yaml-alias"),
        ("b: *x\n", "yaml-alias"),
        ("b: !Маңызды сот\n", "yaml-tab"),
        ("b: ! сот\n", "yaml-tab"),
        ("b: !sot!x y\n", "yaml-tab"),
        ("b: !!str сот\n", "yaml-tab"),
        ("b: [!x y]\n", "yaml-tab"),
    ],
)
def test_signs_of_yaml_take_nothing_away(text: str, rule: str) -> None:
    """An anchor or a tag would take the first word of a title away without a word; it is told instead."""
    assert read(f"a: x\n{text}") == (None, [(2, rule)])


def test_field_stands_once() -> None:
    """A field that stands twice is told on its second line, also within an entry."""
    assert read("a: x\nb: y\na: z\n") == (None, [(3, "field-twice")])
    assert read("a:\n  - {b: x, b: y}\n") == (None, [(2, "field-twice")])


@pytest.mark.parametrize("text", ["- a\n", "a\n", "{a: b}\n", "'a'\n", "[a]: b\n", "? {a: b}\n: c\n"])
def test_only_a_block_of_fields_is_read(text: str) -> None:
    """A list, a text, a mapping in braces or a key that is none has no fields on lines of their own."""
    assert read(text) == (None, [(1, "yaml-malformed")])


def test_second_document_is_told() -> None:
    """Three hyphens within a table would hide what follows them."""
    assert read("a: b\n---\nc: d\n") == (None, [(3, "yaml-malformed")])


@pytest.mark.parametrize("text", ["", "\n\n", "# a: b\n", "---\n"])
def test_nothing_is_no_field(text: str) -> None:
    """Blank lines and comments hold no fields."""
    assert read(text)[1] == [] or text == "---\n"


def nested(depth: int, opening: str, closing: str) -> str:
    """Return a field whose value nests so deep."""
    return f"a: {opening * depth}{closing * depth}\n"


def test_nesting_has_an_end() -> None:
    """Lists within lists are read to a depth that nobody needs, and refused below it."""
    assert read(nested(DEEPEST, "[", "]"))[1] == []
    assert read(nested(DEEPEST + 1, "[", "]")) == (None, [(1, "yaml-malformed")])


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("[", ""), ("{b: ", "}"), ("- ", ""), ("? ", "")])
def test_deep_nesting_ends_nothing(opening: str, closing: str) -> None:
    """A hundred thousand brackets end in a report, where YAML's own trees end the process."""
    assert read(nested(100_000, opening, closing))[0] is None
