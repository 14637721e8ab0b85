"""Fields to the text of a front matter: what ``parse`` reads back."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

Plain = str | Sequence[Any] | Mapping[str, Any]
"""A value as YAML can write it: texts, lists and mappings of them."""


def render(fields: Mapping[str, Plain]) -> str:
    """Return the fields as YAML, one key a line and in their order, without the lines ``---`` around them."""
    return "".join(_field(name, value) for name, value in fields.items())


def _field(name: str, value: Plain) -> str:
    """Return one field; a text stays on one line, whatever its length."""
    return yaml.safe_dump({name: value}, allow_unicode=True, sort_keys=False, width=1_000_000)


def comment(text: str) -> str:
    """Return a line that editors read and the site does not."""
    return f"# {text}\n"
