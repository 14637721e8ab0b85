"""The table of fields a section has. It is the truth; docs/fields.md is its print."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plugins.domain.section import SECTIONS, Kind, SectionId
from plugins.front_matter import fields as f
from plugins.front_matter.fields import AnyField


@dataclass(frozen=True, slots=True)
class Schema:
    """The fields of a section by name, and the names that are owed."""

    fields: Mapping[str, AnyField]
    required: frozenset[str]


def _schema(required: tuple[AnyField, ...], optional: tuple[AnyField, ...]) -> Schema:
    return Schema({field.name: field for field in (*required, *optional)}, frozenset(field.name for field in required))


_ALWAYS: Final = (f.STATUS, f.REGION, f.COURT, f.TOPICS, f.CONTACT, f.ALIASES, f.ALLOW, f.SAMPLE)
_PICTURE: Final = (f.PHOTO_FOCUS, f.PHOTO_CREDIT, f.PHOTO_ALT, f.PHOTO_CAPTION)
_TRANSLATION: Final = (f.CORRECTIONS, f.TRANSLATION_DUE, f.MATCH)

_BY_KIND: Final = {
    Kind.DATED: _schema(
        (f.ID, f.TITLE, f.LEAD),
        (f.TIME, f.EXPIRES, f.ARCHIVE, *_ALWAYS, f.PEOPLE, f.CASE, f.PHOTO, *_PICTURE, *_TRANSLATION),
    ),
    Kind.PERSON: _schema(
        (f.ID, f.NAME, f.POSITION),
        (f.TITLE, f.LEAD, f.CAREER, f.EDUCATION, *_ALWAYS, f.PORTRAIT, *_PICTURE, *_TRANSLATION),
    ),
    Kind.PAGE: _schema(
        (f.ID, f.TITLE),
        (f.LEAD, *_ALWAYS, f.PHOTO, *_PICTURE, *_TRANSLATION),
    ),
}

SCHEMAS: Final[Mapping[SectionId, Schema]] = {section.id: _BY_KIND[section.kind] for section in SECTIONS.values()}
"""The schema of every section."""

ALL_FIELDS: Final[Mapping[str, AnyField]] = {
    name: field for schema in _BY_KIND.values() for name, field in schema.fields.items()
}
"""Every field of any section by name."""
