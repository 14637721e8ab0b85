"""A YAML mapping to nodes that know their lines.

They are built from the parser's events, not from its trees: an event still tells of anchors and tags, which would take
their sign away from a title, and what nests too deeply is refused before anything is built of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from plugins.domain.problem import FileReport
from plugins.front_matter.faults import explain

DEEPEST: Final = 8
"""Lists and mappings may stand within each other so often; the deepest of the reference data take half of it."""

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the front matter: a text, a list or a mapping of nodes, with its line in the file."""

    value: "str | tuple[Node, ...] | Mapping[str, Node]"
    line: int


Fields = tuple[dict[str, Node], dict[str, int]]
"""The fields of a mapping, and the lines of their keys."""


class _Unreadable(Exception):
    """Raised with the line and the rule where YAML goes beyond what a front matter may hold."""

    def __init__(self, line: int, rule: str, **parameters: str) -> None:
        super().__init__(rule)
        self.line, self.rule, self.parameters = line, rule, parameters


def read_mapping(text: str, first_line: int, report: FileReport) -> Fields | None:
    """Return the fields of a YAML mapping and the lines of their keys, or None after noting a problem."""
    try:
        return _Reader(text, first_line).read()
    except yaml.MarkedYAMLError as error:
        line, rule = explain(error, text)
        report.add(first_line + line, rule)
    except _Unreadable as error:
        report.add(error.line, error.rule, **error.parameters)
    return None


class _Reader:
    """Reads one mapping, event by event."""

    def __init__(self, text: str, first_line: int) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        self.first_line = first_line
        self.depth = 0

    def read(self) -> Fields:
        fields: Fields = {}, {}
        for event in self.events:
            if isinstance(event, yaml.MappingStartEvent) and not event.flow_style and not fields[0]:
                fields = self.mapping()
            elif isinstance(event, yaml.NodeEvent):
                raise _Unreadable(self.line(event), "yaml-malformed")
        return fields

    def mapping(self) -> Fields:
        fields: dict[str, Node] = {}
        lines: dict[str, int] = {}
        while not isinstance(key := self.next(), yaml.MappingEndEvent):
            line = self.line(key)
            if not isinstance(key, yaml.ScalarEvent):
                raise _Unreadable(line, "yaml-malformed")
            if key.value in fields:
                raise _Unreadable(line, "field-twice", field=key.value, first=str(lines[key.value]))
            fields[key.value], lines[key.value] = self.node(self.next()), line
        return fields, lines

    def node(self, event: Any) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            plain = event.implicit[0]
            return Node("" if plain and event.value in _NULLS else str(event.value), self.line(event))
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Unreadable(self.line(event), "yaml-malformed")
        value = self.mapping()[0] if isinstance(event, yaml.MappingStartEvent) else tuple(self.sequence())
        self.depth -= 1
        return Node(value, self.line(event))

    def sequence(self) -> Iterator[Node]:
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            yield self.node(event)

    def next(self) -> Any:
        """Return the next event, unless its sign has a meaning of its own: ``*`` and ``&``, or ``!``."""
        event = next(self.events)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Unreadable(self.line(event), "yaml-alias")
        if getattr(event, "tag", None):
            raise _Unreadable(self.line(event), "yaml-tab")
        return event

    def line(self, event: Any) -> int:
        return self.first_line + int(event.start_mark.line)
