"""Lists cut into pages that keep their addresses."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.listing import Slice, slices

counts = st.integers(min_value=0, max_value=300)
sizes = st.integers(min_value=1, max_value=30)


def cut(count: int, size: int) -> list[Slice]:
    """Cut a list of so many stories, which are numbers here: 0 is the oldest and comes last."""
    return list(slices("/kk/news/", range(count)[::-1], size))  # type: ignore[arg-type]


@given(counts, sizes)
def test_every_story_stands_once_and_in_order(count: int, size: int) -> None:
    """All pages together are the list itself."""
    shown: list[object] = [story for part in cut(count, size) for story in part.stories]
    assert shown == list(range(count))[::-1]


@given(counts, sizes)
def test_addresses_lead_from_page_to_page(count: int, size: int) -> None:
    """Older leads to the next page, newer back, and the newest page has the list's own address."""
    parts = cut(count, size)
    assert parts[0].address == "/kk/news/"
    assert [part.pager.older for part in parts[:-1]] == [part.address for part in parts[1:]]
    assert [part.pager.newer for part in parts[1:]] == [part.address for part in parts[:-1]]
    assert parts[0].pager.newer == parts[-1].pager.older == ""


@given(counts, sizes)
def test_a_numbered_page_keeps_its_stories(count: int, size: int) -> None:
    """A new story changes no page that has a number in its address."""
    before = {part.address: part.stories for part in cut(count, size)[1:]}
    after = {part.address: part.stories for part in cut(count + 1, size)[1:]}
    assert before.items() <= after.items()


@given(counts, sizes)
def test_no_page_is_short_but_the_only_one(count: int, size: int) -> None:
    """A page is full; the newest may hold up to one story less than two pages."""
    parts = cut(count, size)
    assert all(len(part.stories) == size for part in parts[1:])
    assert len(parts) == 1 or size <= len(parts[0].stories) < 2 * size


def test_an_empty_list_has_a_page() -> None:
    """A section without stories says so on a page of its own."""
    assert [part.stories for part in cut(0, 20)] == [()]
