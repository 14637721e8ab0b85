"""What YAML's parser says of a fault, turned into the line and the rule that help an editor."""

from typing import Final

import yaml

_AT_CONTEXT: Final = ("while scanning a simple key", "while parsing a flow")
_SPECIAL: Final = (
    "cannot start any token",
    "tab character",
    "sequence entries are not allowed",
    "mapping keys are not allowed",
    "while parsing a block node",
    "while scanning a block scalar",
    "while scanning a tag",
    "undefined tag handle",
)


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Return the line of the text, from 0, where the fault stands, and the rule that it breaks.

    The parser names the place where it can go no further; what an editor has to correct may stand above it.
    """
    said = f"{error.context}: {error.problem}"
    line, context = _line(error.problem_mark, text), _line(error.context_mark, text)
    if "mapping values are not allowed" in said:
        return _explain_colon(error.problem_mark, text)
    if "end of stream" in said:
        return context, "yaml-quote" if "quoted scalar" in said else "yaml-malformed"
    if "alias" in said or "anchor" in said:
        return line, "yaml-alias"
    if any(words in said for words in _SPECIAL):
        return line, "yaml-tab"
    return (context if said.startswith(_AT_CONTEXT) else line), "yaml-malformed"


def _line(mark: yaml.Mark | None, text: str) -> int:
    """Return the line of a mark; the end of the text belongs to its last line."""
    return min(mark.line, text.rstrip("\n").count("\n")) if mark else 0


def _explain_colon(mark: yaml.Mark | None, text: str) -> tuple[int, str]:
    """Tell a value with a colon from a field that follows a line without one, or has spaces before it."""
    if mark is None:
        return 0, "yaml-malformed"
    line = text.split("\n")[mark.line]
    if ":" in line[: mark.column]:
        return mark.line, "yaml-colon"
    return mark.line if line[:1].isspace() else max(mark.line - 1, 0), "yaml-malformed"
