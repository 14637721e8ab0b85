"""Kinds of values: each turns a node into a typed value, or notes what is wrong with it and returns None."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Final, TypeVar

from plugins.domain.date import parse_date, parse_moment, parse_time
from plugins.domain.identifier import parse_slug, parse_story_id
from plugins.domain.problem import FileReport
from plugins.domain.story import Correction, Stage
from plugins.front_matter.parse import Node

T = TypeVar("T")

Kind = Callable[[Node, str, FileReport], T | None]
"""A kind gets the node, the name of its field for the message, and the report of the file."""

_ADDRESS: Final = re.compile(r"/(?:[a-z0-9._~-]+/)*(?:[a-z0-9._~-]+)?")


def text(node: Node, field: str, report: FileReport) -> str | None:
    """Read a text of at least one visible sign; runs of white space become one space."""
    if not isinstance(node.value, str):
        return report.add(node.line, "text-expected", field=field)
    words = " ".join(node.value.split())
    return words or report.add(node.line, "field-empty", field=field)


def _parsed(parse: Callable[[str], T], rule: str) -> Kind[T]:
    """Return a kind that parses a text and notes the rule where the parser raises ValueError."""

    def read(node: Node, field: str, report: FileReport) -> T | None:
        value = text(node, field, report)
        if value is None:
            return None
        try:
            return parse(value)
        except ValueError:
            return report.add(node.line, rule, field=field, value=value)

    return read


def _flag(value: str) -> bool:
    if value not in ("true", "false"):
        raise ValueError(value)
    return value == "true"


def _draft(value: str) -> bool:
    if value not in ("public", "draft"):
        raise ValueError(value)
    return value == "draft"


def _file_name(value: str) -> str:
    if "/" in value or "\\" in value or value.startswith("."):
        raise ValueError(value)
    return value


def _alias(value: str) -> str:
    if not _ADDRESS.fullmatch(value):
        raise ValueError(value)
    return value


clock: Final[Kind[time]] = _parsed(parse_time, "time-invalid")
day: Final[Kind[date]] = _parsed(parse_date, "date-invalid")
moment: Final[Kind[datetime]] = _parsed(parse_moment, "moment-invalid")
flag: Final[Kind[bool]] = _parsed(_flag, "flag-invalid")
status: Final[Kind[bool]] = _parsed(_draft, "status-invalid")
story_id: Final = _parsed(parse_story_id, "id-invalid")
slug: Final = _parsed(parse_slug, "reference-invalid")
file_name: Final[Kind[str]] = _parsed(_file_name, "path-outside")
alias: Final[Kind[str]] = _parsed(_alias, "alias-invalid")


def list_of(kind: Kind[T]) -> Kind[tuple[T, ...]]:
    """Return a kind that reads a list; every faulty entry is noted, and the list is None if there is one."""

    def read(node: Node, field: str, report: FileReport) -> tuple[T, ...] | None:
        if not isinstance(node.value, tuple):
            return report.add(node.line, "list-expected", field=field)
        if not node.value:
            return report.add(node.line, "field-empty", field=field)
        values = [kind(each, field, report) for each in node.value]
        return None if None in values else tuple(value for value in values if value is not None)

    return read


def _entry(node: Node, field: str, keys: tuple[str, ...], report: FileReport) -> Mapping[str, Node] | None:
    """Return the mapping of one entry if it has exactly these keys; a key with ``?`` may be left out."""
    known = [key.removesuffix("?") for key in keys]
    owed = [key for key in keys if not key.endswith("?")]
    value = node.value
    if not isinstance(value, Mapping) or set(value) - set(known) or set(owed) - set(value):
        return report.add(node.line, "entry-expected", field=field, keys=", ".join(known))
    return value


def correction(node: Node, field: str, report: FileReport) -> Correction | None:
    """Read one correction: ``date``, ``was``, ``now``."""
    entry = _entry(node, field, ("date", "was", "now"), report)
    if entry is None:
        return None
    on, was, now = day(entry["date"], field, report), text(entry["was"], field, report), text(entry["now"], field, report)
    return Correction(on, was, now) if on and was and now else None


def stage(node: Node, field: str, report: FileReport) -> Stage | None:
    """Read one station of a life: ``from``, ``until`` if it has ended, ``text``."""
    entry = _entry(node, field, ("from", "until?", "text"), report)
    if entry is None:
        return None
    start, words = text(entry["from"], field, report), text(entry["text"], field, report)
    end = text(entry["until"], field, report) if "until" in entry else ""
    return Stage(start, end, words) if start and words and end is not None else None
