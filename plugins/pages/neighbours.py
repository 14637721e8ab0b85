"""What stands beside a story: the earlier and the later one of its section, and the ones it is related to.

Both are decided by stories near it in time, so a new story changes the pages of a few others only.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from plugins.library.entry import Entry
from plugins.library.library import Library

REACH = 6
"""How many stories of a topic on either side in time may be related."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The stories beside one: None at the ends of its section."""

    earlier: Entry | None
    later: Entry | None
    related: tuple[Entry, ...]


def neighbours(folder: str, library: Library, related_count: int) -> Neighbours:
    """Return the neighbours of a public dated story. What is read of them is for the caller to note."""
    library.reads.note(f"beside:{folder}")
    entry = library.entries[folder]
    row = library.row(f"section/{entry.section}")
    place = row.places[folder]
    later = row.entries[place - 1] if place else None
    earlier = row.entries[place + 1] if place + 1 < len(row.entries) else None
    near = sorted(_of_topics(entry, library), key=_distance_from(entry))
    return Neighbours(earlier, later, tuple(near[:related_count]))


def beside(entry: Entry, library: Library) -> Iterator[str]:
    """Yield the folders of all stories whose neighbours may be others if this one comes, goes or changes.

    ``library`` is one that has the story; nobody stands beside a story that is not public or has no day.
    """
    if not (entry.dated and library.lists(entry)):
        return
    yield entry.folder
    yield from (other.folder for other in _around(f"section/{entry.section}", entry, library, 1))
    yield from (other.folder for other in _of_topics(entry, library))


def _of_topics(entry: Entry, library: Library) -> Iterable[Entry]:
    """Return those that share a topic with a story and are at most REACH places away from it there."""
    near = (_around(f"topics/{topic}", entry, library, REACH) for topic in entry.topics)
    return {other.folder: other for others in near for other in others}.values()


def _around(name: str, entry: Entry, library: Library, reach: int) -> tuple[Entry, ...]:
    """Return the entries of a list that are at most so many places away from one of it."""
    row = library.row(name)
    place = row.places[entry.folder]
    return row.entries[max(0, place - reach) : place] + row.entries[place + 1 : place + 1 + reach]


def _distance_from(entry: Entry) -> Callable[[Entry], tuple[int, float, str]]:
    """Return a key that is smallest for the closest: shared topics, people, court and region, then time."""
    topics, people = set(entry.topics), set(entry.people)
    court, region, moment = entry.court, entry.region, entry.moment or 0.0

    def distance(other: Entry) -> tuple[int, float, str]:
        shared = 2 * len(topics.intersection(other.topics))
        if people and other.people:
            shared += 2 * len(people.intersection(other.people))
        shared += (court is not None and court == other.court) + (region is not None and region == other.region)
        return -shared, abs(moment - (other.moment or 0.0)), other.folder

    return distance
