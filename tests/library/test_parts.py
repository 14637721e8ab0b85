"""Lists cut into parts that keep their stories."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.library.entry import Entry, entry_of
from plugins.library.parts import bounds, changed_parts, count_parts
from tests.stories import MORNING, make_story

counts = st.integers(min_value=0, max_value=300)
sizes = st.integers(min_value=1, max_value=30)

ENTRIES = tuple(entry_of(make_story(f"s{day}", moment=MORNING - timedelta(days=day))) for day in range(12))


def cut(entries: list[int], size: int) -> list[list[int]]:
    """Cut a list, the newest part first."""
    numbers = range(count_parts(len(entries), size), 0, -1)
    return [entries[slice(*bounds(len(entries), size, number))] for number in numbers]


def parts(entries: tuple[Entry, ...], size: int) -> dict[str, object]:
    """Return what a library answers of a list, by the keys that are noted for it."""
    count = count_parts(len(entries), size)
    numbers = range(1, count + 1)
    answers = {f"part:x/{number}": entries[slice(*bounds(len(entries), size, number))] for number in numbers}
    return {"parts:x": count, **answers}


@given(counts, sizes)
def test_every_story_stands_once_and_in_order(count: int, size: int) -> None:
    """All parts together are the list itself."""
    assert [each for part in cut([*range(count)], size) for each in part] == [*range(count)]


@given(counts, sizes)
def test_a_new_story_changes_the_newest_part_alone(count: int, size: int) -> None:
    """What has a number in its address keeps its stories."""
    before, after = cut([*range(1, count + 1)], size), cut([*range(count + 1)], size)
    assert after[len(after) - len(before) + 1 :] == before[1:]


@given(counts, sizes)
def test_no_part_is_short_but_the_only_one(count: int, size: int) -> None:
    """A part is full; the newest may hold up to one story less than two of them."""
    newest, *others = cut([*range(count)], size)
    assert all(len(part) == size for part in others)
    assert not others or size <= len(newest) < 2 * size


def test_an_empty_list_has_a_part() -> None:
    """A section without stories has a page that says so."""
    assert cut([], 20) == [[]]


@given(st.sets(st.sampled_from(ENTRIES)), st.sets(st.sampled_from(ENTRIES)), st.integers(min_value=1, max_value=5))
def test_what_changed_is_named_and_nothing_else(before: set[Entry], after: set[Entry], size: int) -> None:
    """The keys are those whose answers differ, also of parts that came or went."""
    old, new = (tuple(each for each in ENTRIES if each in kept) for kept in (before, after))
    first, second = parts(old, size), parts(new, size)
    differing = {key for key in first.keys() | second.keys() if first.get(key) != second.get(key)}
    assert set(changed_parts("x", old, new, size)) == differing
