"""Indexes: where a reader looks for a name."""

import pytest

from plugins.pages.index import filed


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("область Абай", "Абай область"),
        ("город Алматы", "Алматы город"),
        ("Абай облысы", "Абай облысы"),
        ("суд присяжных", "суд присяжных"),
    ],
)
def test_a_name_is_filed_by_its_proper_part(name: str, place: str) -> None:
    """What kind of place it is comes after its name; words without a name stay as they are."""
    assert filed(name) == place
