"""A document to typed values by the schema of its section."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from plugins.domain.problem import FileReport
from plugins.domain.section import SECTIONS, SectionId
from plugins.front_matter.fields import Field
from plugins.front_matter.kinds import Mistyped
from plugins.front_matter.parse import Document
from plugins.front_matter.schema import ALL_FIELDS, SCHEMAS, Schema

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Values:
    """Typed values by field. ``lines`` has every field that was written, also those whose value was faulty."""

    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def get(self, field: Field[T]) -> T | None:
        """Return the value of a field, None where it was not written or was faulty."""
        value: T | None = self.values.get(field.name)
        return value


def validate(document: Document, section: SectionId, report: FileReport) -> Values:
    """Return the values of the document's fields, noting unknown, misplaced and mistyped ones.

    A translated field that is owed and missing is noted on line 1; shared ones are the pair's matter.
    """
    schema = SCHEMAS[section]
    values: dict[str, object] = {}
    for name, node in document.fields.items():
        field = schema.fields.get(name)
        if field is None:
            _note_unknown(name, document.lines[name], schema, report)
            continue
        try:
            values[name] = field.kind(node)
        except Mistyped as mistyped:
            for line, rule, parameters in mistyped.faults:
                report.add(line, rule, field=name, **parameters)
    for name in sorted(schema.required - set(document.fields)):
        if not schema.fields[name].shared:
            report.add(1, "field-missing", field=name)
    return Values(values, document.lines)


def _note_unknown(name: str, line: int, schema: Schema, report: FileReport) -> None:
    if name in ALL_FIELDS:
        homes = [section for section in SECTIONS if name in SCHEMAS[section].fields]
        report.add(line, "field-misplaced", field=name, sections=", ".join(homes))
    elif guess := difflib.get_close_matches(name, schema.fields, n=1):
        report.add(line, "field-unknown", field=name, guess=guess[0])
    else:
        report.add(line, "field-unexpected", field=name, known=", ".join(sorted(schema.fields)))
