"""Identifiers are validated once, and strictly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.identifier import ID_SIGNS, SLUG_LENGTH, parse_slug, parse_story_id
from tests.domain.refusal import refuses
from tests.stories import ids, slugs


@given(ids)
def test_six_signs_are_an_id(id_: str) -> None:
    """Any six of the signs are an id."""
    assert parse_story_id(id_) == id_


def test_ids_have_no_look_alikes() -> None:
    """An id can be read out over the telephone: 0 is no o, and 1 neither i nor l."""
    assert set("01iloABC").isdisjoint(ID_SIGNS)
    assert len(set(ID_SIGNS)) == len(ID_SIGNS) == 31


@given(st.text(max_size=8))
def test_other_texts_are_no_ids(text: str) -> None:
    """What is longer, shorter or has another sign is a ValueError, also with a line end behind it."""
    assert refuses(parse_story_id, text) is (len(text) != 6 or not set(text) <= set(ID_SIGNS))


@given(slugs)
def test_hyphenated_words_are_a_slug(slug: str) -> None:
    """ASCII words joined by single hyphens are a slug."""
    assert parse_slug(slug) == slug


@pytest.mark.parametrize(
    "text", ["", "-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "ә", "a/b", "..", "a\n", "x" * (SLUG_LENGTH + 1)]
)
def test_other_texts_are_no_slugs(text: str) -> None:
    """Nothing that an address would have to escape, and no address that a mail would break, is a slug."""
    assert refuses(parse_slug, text)
