"""Text of a half to its front matter, as nodes that know their lines, and its body.

Values are text: YAML's own guesses (10:00 as sexagesimal 600, no as false) are never asked for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import yaml

from plugins.domain.problem import FileReport

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE: Final = re.compile(r"^---[ \t]*$", re.MULTILINE)
_NULL: Final = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the front matter: a text, a list or a mapping of nodes, with its line in the file."""

    value: "str | tuple[Node, ...] | Mapping[str, Node]"
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """A half as written: its fields, each on the line of its key, and a body that begins on ``body_line``."""

    fields: Mapping[str, Node]
    lines: Mapping[str, int]
    body: str
    body_line: int


class _Unreadable(Exception):
    """Raised with the line and the rule where YAML goes beyond what a front matter may hold."""

    def __init__(self, line: int, rule: str, **parameters: str) -> None:
        super().__init__(rule)
        self.line, self.rule, self.parameters = line, rule, parameters


def parse(text: str, report: FileReport) -> Document | None:
    """Return the document, or None after noting why its front matter cannot be read."""
    opening = _FENCE.match(text)
    if not opening:
        report.add(1, "front-matter-missing")
        return None
    closing = _FENCE.search(text, opening.end())
    if not closing:
        report.add(1, "front-matter-unclosed")
        return None
    body_line = text.count("\n", 0, closing.end()) + 2
    mapping = read_mapping(text[opening.end() + 1 : closing.start()], 2, report)
    if mapping is None:
        return None
    fields, lines = mapping
    return Document(fields, lines, text[closing.end() + 1 :], body_line)


def read_mapping(text: str, first_line: int, report: FileReport) -> tuple[dict[str, Node], dict[str, int]] | None:
    """Return the fields of a YAML mapping and the lines of their keys, or None after noting a problem."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
        if root is None:
            return {}, {}
        if not isinstance(root, yaml.MappingNode) or root.flow_style:
            raise _Unreadable(first_line, "yaml-malformed")
        return _Walk(first_line).mapping(root)
    except yaml.MarkedYAMLError as error:
        report.add(first_line + _line_of(error, text), _rule_of(error))
    except _Unreadable as error:
        report.add(error.line, error.rule, **error.parameters)
    return None


class _Walk:
    """Turns YAML nodes into ours, once each: an alias would let a few lines stand for millions."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.seen: set[int] = set()

    def mapping(self, node: yaml.MappingNode) -> tuple[dict[str, Node], dict[str, int]]:
        fields: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = self.line(key)
            if not isinstance(key, yaml.ScalarNode):
                raise _Unreadable(line, "yaml-malformed")
            if key.value in fields:
                raise _Unreadable(line, "field-twice", field=key.value, first=str(lines[key.value]))
            fields[key.value], lines[key.value] = self.node(value), line
        return fields, lines

    def node(self, node: yaml.Node) -> Node:
        if id(node) in self.seen:
            raise _Unreadable(self.line(node), "yaml-alias")
        self.seen.add(id(node))
        return Node(self.value(node), self.line(node))

    def value(self, node: yaml.Node) -> str | tuple[Node, ...] | Mapping[str, Node]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.node(each) for each in node.value)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)[0]
        return "" if node.tag == _NULL else str(node.value)

    def line(self, node: yaml.Node) -> int:
        return self.first_line + int(node.start_mark.line)


def _line_of(error: yaml.MarkedYAMLError, text: str) -> int:
    """Return where the fault begins: an open quotation mark is noticed at the end, but stands at its start."""
    mark = error.context_mark if "end of stream" in (error.problem or "") else error.problem_mark
    return min(mark.line if mark else 0, text.count("\n"))


def _rule_of(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "mapping values are not allowed" in problem:
        return "yaml-colon"
    if "quoted scalar" in (error.context or ""):
        return "yaml-quote"
    return "yaml-tab" if "cannot start any token" in problem else "yaml-malformed"
