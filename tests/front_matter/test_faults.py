"""What YAML's parsers say, turned into the line and the rule that help an editor."""

import pytest
import yaml

from plugins.domain.problem import FileReport
from plugins.front_matter import nodes

FAULTS = [
    ("title: Астана: отырыс\n", 2, "yaml-colon"),
    ("title: x\nlead: a: b: c\n", 3, "yaml-colon"),
    ('title: "Сот\nlead: x\n', 2, "yaml-quote"),
    ("lead: x\ntitle: 'Сот\n", 3, "yaml-quote"),
    ("title: x\n\tlead: y\n", 3, "yaml-tab"),
    ("topics:\n\t- y\n", 3, "yaml-tab"),
    ("title: @sud\n", 2, "yaml-tab"),
    ("title: `сот`\n", 2, "yaml-tab"),
    ("title: %50\n", 2, "yaml-tab"),
    ("title: - сот\n", 2, "yaml-tab"),
    ("title: , сот\n", 2, "yaml-tab"),
    ("title: ] сот\n", 2, "yaml-tab"),
    ("title: ? сот\n", 2, "yaml-tab"),
    ("title: | сот\n", 2, "yaml-tab"),
    ("title: *Сот* шешті\n", 2, "yaml-alias"),
    ("title: *sot* шешті\n", 2, "yaml-alias"),
    ("title: *sot\n", 2, "yaml-alias"),
    ("title: & сот\n", 2, "yaml-alias"),
    ("title: x\nсот\nlead: y\n", 3, "yaml-malformed"),
    ("title: x\nсот\n", 3, "yaml-malformed"),
    ("title:x\nlead: y\n", 2, "yaml-malformed"),
    ("lead: y\ntitle:x\ntime: z\n", 3, "yaml-malformed"),
    ("title: x\n  lead: y\n", 3, "yaml-malformed"),
    ("topics: [a\nlead: y\n", 2, "yaml-malformed"),
    ("lead: y\ntopics: [a, b\n", 3, "yaml-malformed"),
    ("topics: {a: b\nlead: y\n", 2, "yaml-malformed"),
    ("topics: [a]]\nlead: y\n", 2, "yaml-malformed"),
    ('title: "Сот" шешті\nlead: y\n', 2, "yaml-malformed"),
    ("title: 'сот'ты\n", 2, "yaml-malformed"),
    ('title: "C:\\Users"\n', 2, "yaml-malformed"),
    ("topics:\n  - a\n b\nlead: y\n", 4, "yaml-malformed"),
    ("%YAML 1.1\n", 2, "yaml-malformed"),
]


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "line", "rule"), FAULTS)
def test_fault_is_told_where_it_stands(
    text: str, line: int, rule: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is the one to correct, not the one where the parser gave up; both of YAML's parsers are understood."""
    monkeypatch.setattr(nodes, "_LOADER", loader)
    report = FileReport("kk.md")
    assert nodes.read_mapping(text, 2, report) is None
    assert [(problem.line, problem.rule) for problem in report.problems] == [(line, rule)]
