"""Parts: a list cut into pages that keep their stories, numbered from the oldest. Only the newest one grows."""

from collections.abc import Iterator, Sequence

from plugins.library.entry import Entry


def count_parts(total: int, size: int) -> int:
    """Return how many parts a list has; an empty list has one."""
    return max(1, total // size)


def bounds(total: int, size: int, number: int) -> tuple[int, int]:
    """Return where a part begins and ends in a list that has its newest story first.

    The newest part holds between ``size`` and ``2 * size - 1`` stories, every other one exactly ``size``.
    """
    count = count_parts(total, size)
    end = total - (number - 1) * size
    return (0 if number == count else end - size), end


def count_key(name: str) -> str:
    """Return the key of how many parts a list has."""
    return f"parts:{name}"


def part_key(name: str, number: int) -> str:
    """Return the key of which stories stand in a part of a list."""
    return f"part:{name}/{number}"


def changed_parts(name: str, old: Sequence[Entry], new: Sequence[Entry], size: int) -> Iterator[str]:
    """Yield the keys of what differs between two states of a list that is cut into parts of a size."""
    before, after = count_parts(len(old), size), count_parts(len(new), size)
    if before != after:
        yield count_key(name)
    for number in range(1, max(before, after) + 1):
        if _folders(old, size, number) != _folders(new, size, number):
            yield part_key(name, number)


def _folders(entries: Sequence[Entry], size: int, number: int) -> list[str] | None:
    """Return the folders of a part, None where there is none of that number."""
    if number > count_parts(len(entries), size):
        return None
    start, end = bounds(len(entries), size, number)
    return [entry.folder for entry in entries[start:end]]
