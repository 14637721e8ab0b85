"""The files of the record say all of it, and nothing else is taken for one."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.identifier import StoryId
from plugins.domain.story import Correction
from plugins.domain.withdrawal import Withdrawal
from plugins.publication.facts import Facts
from plugins.publication.format import UnreadableRecord, read_record, write_record
from plugins.publication.record import OutHalf, OutStory, PublishedRecord
from tests.publication.made import files_of, published
from tests.site import LANGUAGES, NOON
from tests.stories import ids, slugs

moments = st.integers(-9999, 9999).map(lambda minutes: NOON + timedelta(minutes=minutes))
words = st.text(st.characters(codec="utf-8"), max_size=20)
corrections = st.builds(Correction, st.dates(), words, words, minor=st.booleans())
halves = st.builds(OutHalf, words.filter(bool), moments, st.lists(corrections, max_size=2).map(tuple))
named = st.dictionaries(words.filter(bool), words, max_size=2)
stories = st.builds(
    OutStory,
    id=ids.map(StoryId),
    place=slugs,
    folder=slugs,
    out=moments,
    published=st.none() | moments,
    expires=st.none() | moments,
    halves=st.dictionaries(st.sampled_from(LANGUAGES), halves),
    aliases=st.lists(words.filter(bool), max_size=2).map(tuple),
    files=st.lists(words.filter(bool), max_size=2).map(tuple),
    facts=st.none() | st.builds(Facts, named, named),
)
reasons = st.fixed_dictionaries(dict.fromkeys(LANGUAGES, words))
withdrawals = st.builds(Withdrawal, ids.map(StoryId), slugs, st.dates(), reasons)
records = st.builds(
    PublishedRecord,
    moments,
    st.lists(stories, max_size=4).map(lambda made: {each.id: each for each in made}),
    st.lists(withdrawals, max_size=2).map(lambda made: {each.id: each for each in made}),
    st.frozensets(words.filter(bool), max_size=3),
)


@given(records)
def test_reading_gives_back_what_was_written(record: PublishedRecord) -> None:
    """No moment, address, id, hash or word of a correction is lost, whatever signs it has."""
    assert read_record(files_of(record)) == record


def test_a_story_is_a_line_of_its_month() -> None:
    """The record of a month changes by the lines of its stories, so that its history stays small."""
    files = write_record(published()[0])
    assert {path for path in files if path.startswith("stories/")} == {"stories/2026-11.jsonl", "stories/undated.jsonl"}
    assert files["stories/2026-11.jsonl"].count("\n") == 4
    assert max(len(line) for line in files["stories/2026-11.jsonl"].splitlines()) < 800


@pytest.mark.parametrize(
    "spoilt", [{"release.json": b""}, {"release.json": b'{"format":2}'}, {"stories/2026-11.jsonl": b"{}\n"}]
)
def test_what_is_no_record_is_refused(spoilt: dict[str, bytes]) -> None:
    """A damaged file, another format or a line that lacks something is an error and not less of a record."""
    with pytest.raises(UnreadableRecord):
        read_record({**files_of(published()[0]), **spoilt})
