"""The table of fields is complete and says what each field is."""

import pytest

from plugins.domain.section import SECTIONS, SectionId
from plugins.front_matter import fields as module
from plugins.front_matter.fields import Field
from plugins.front_matter.schema import ALL_FIELDS, SCHEMAS

FIELDS = [value for value in vars(module).values() if isinstance(value, Field)]


def test_every_field_belongs_to_a_section() -> None:
    """A field that no section has is one that nobody can write."""
    assert set(ALL_FIELDS.values()) == set(FIELDS)
    assert len({field.name for field in FIELDS}) == len(FIELDS)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_owes_an_id(section: SectionId) -> None:
    """Each story has an id, and a title or a name, whatever its section."""
    schema = SCHEMAS[section]
    assert schema.required <= set(schema.fields)
    assert "id" in schema.required
    assert {"title", "name"} & schema.required


def test_field_says_what_it_is(subtests: pytest.Subtests) -> None:
    """What an editor is told of a field is there: its form and its meaning."""
    for field in FIELDS:
        with subtests.test(field.name):
            assert field.form
            assert field.meaning
            assert not field.meaning.endswith(".")
