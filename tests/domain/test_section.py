"""Sections and their kinds."""

from plugins.domain.identifier import parse_slug
from plugins.domain.section import DATED_SECTIONS, SECTIONS, Kind
from plugins.domain.url import LISTINGS


def test_sections_can_stand_in_addresses() -> None:
    """The name of a section is the first part of its addresses, and that of no list."""
    assert all(parse_slug(id_) for id_ in SECTIONS)
    assert set(SECTIONS).isdisjoint(LISTINGS)


def test_dated_sections_keep_the_order() -> None:
    """The sections with days are those of the navigation, in its order."""
    assert list(DATED_SECTIONS) == [section for section in SECTIONS.values() if section.kind is Kind.DATED]
