"""Kinds of values: each turns a node into a typed value or raises Mistyped with all that is wrong with it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Final, NamedTuple, TypeVar

from plugins.domain.date import parse_date, parse_moment, parse_time
from plugins.domain.identifier import parse_slug, parse_story_id
from plugins.domain.story import Correction, Stage
from plugins.front_matter.nodes import Node

T = TypeVar("T")

Kind = Callable[[Node], T]

_FOCUS: Final = re.compile(r"(\d{1,3})% (\d{1,3})%", re.ASCII)
_ADDRESS: Final = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[a-z0-9._~-]+)*/?")


class Fault(NamedTuple):
    """What is wrong with a value: a line of the file, a rule, and the faulty value where the sentence shows it."""

    line: int
    rule: str
    parameters: Mapping[str, str]


class Mistyped(Exception):
    """Raised with every fault of a value, so that a list tells all its bad entries at once."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


def text(node: Node) -> str:
    """Read a text of at least one visible sign; runs of white space become one space."""
    if not isinstance(node.value, str):
        raise Mistyped(Fault(node.line, "text-expected", {}))
    if words := " ".join(node.value.split()):
        return words
    raise Mistyped(Fault(node.line, "field-empty", {}))


def _parsed(parse: Callable[[str], T], rule: str) -> Kind[T]:
    """Return a kind that parses a text, and breaks the rule where the parser raises ValueError."""

    def read(node: Node) -> T:
        value = text(node)
        try:
            return parse(value)
        except ValueError:
            raise Mistyped(Fault(node.line, rule, {"value": value})) from None

    return read


def _choice(choices: Mapping[str, T]) -> Callable[[str], T]:
    def parse(value: str) -> T:
        if value not in choices:
            raise ValueError(value)
        return choices[value]

    return parse


def _focus(value: str) -> tuple[int, int]:
    """Return the two whole numbers of a text like ``60% 30%``, each from 0 to 100."""
    match = _FOCUS.fullmatch(value)
    if not match or max(point := (int(match[1]), int(match[2]))) > 100:
        raise ValueError(value)
    return point


def _file_name(value: str) -> str:
    if "/" in value or "\\" in value or value.startswith("."):
        raise ValueError(value)
    return value


def _alias(value: str) -> str:
    if not value.startswith("/") or not _ADDRESS.fullmatch(value):
        raise ValueError(value)
    return value


def _place(value: str) -> str:
    if not all(parse_slug(part) for part in value.split("/")):
        raise ValueError(value)
    return value


clock: Final[Kind[time]] = _parsed(parse_time, "time-invalid")
day: Final[Kind[date]] = _parsed(parse_date, "date-invalid")
moment: Final[Kind[datetime]] = _parsed(parse_moment, "moment-invalid")
flag: Final[Kind[bool]] = _parsed(_choice({"true": True, "false": False}), "flag-invalid")
status: Final[Kind[bool]] = _parsed(_choice({"public": False, "draft": True}), "status-invalid")
story_id: Final = _parsed(parse_story_id, "id-invalid")
file_name: Final[Kind[str]] = _parsed(_file_name, "path-outside")
focus: Final[Kind[tuple[int, int]]] = _parsed(_focus, "focus-invalid")
alias: Final[Kind[str]] = _parsed(_alias, "alias-invalid")
place: Final[Kind[str]] = _parsed(_place, "place-invalid")


def identifier(name: Callable[[str], T]) -> Kind[T]:
    """Return a kind that reads an id of reference data or of a biography."""
    return _parsed(lambda value: name(parse_slug(value)), "reference-invalid")


def one_of(choices: tuple[str, ...]) -> Kind[str]:
    """Return a kind that reads one of these words."""
    return _parsed(_choice({choice: choice for choice in choices}), "choice-invalid")


def list_of(kind: Kind[T]) -> Kind[tuple[T, ...]]:
    """Return a kind that reads a list of at least one entry; one that is written twice counts once."""

    def read(node: Node) -> tuple[T, ...]:
        if not isinstance(node.value, tuple):
            raise Mistyped(Fault(node.line, "list-expected" if node.value else "field-empty", {}))
        values: list[T] = []
        faults: list[Fault] = []
        for each in node.value:
            try:
                values.append(kind(each))
            except Mistyped as mistyped:
                faults.extend(mistyped.faults)
        if faults or not values:
            raise Mistyped(*faults or [Fault(node.line, "field-empty", {})])
        return tuple(value for place, value in enumerate(values) if value not in values[:place])

    return read


def entry(node: Node, owed: tuple[str, ...], optional: tuple[str, ...] = ()) -> Mapping[str, Node]:
    """Return the mapping of a list's entry, which must have all the owed keys and no others but the optional."""
    value = node.value
    if isinstance(value, Mapping) and set(owed) <= set(value) <= {*owed, *optional}:
        return value
    raise Mistyped(Fault(node.line, "entry-expected", {"keys": ", ".join((*owed, *optional))}))


def correction(node: Node) -> Correction:
    """Read one correction: ``date``, ``was``, ``now``; one that is ``minor`` may leave out the words."""
    written = entry(node, ("date",), ("was", "now", "minor"))
    minor = "minor" in written and flag(written["minor"])
    if not minor:
        entry(node, ("date", "was", "now"), ("minor",))
    was, now = written.get("was"), written.get("now")
    lines = (was.line if was else node.line, now.line if now else node.line)
    return Correction(day(written["date"]), text(was) if was else "", text(now) if now else "", lines, minor)


def stage(node: Node) -> Stage:
    """Read one station of a life: ``from``, ``text``, and ``until`` if it has ended."""
    written = entry(node, ("from", "text"), ("until",))
    until, words = written.get("until"), written["text"]
    return Stage(text(written["from"]), text(until) if until else "", text(words), words.line)
