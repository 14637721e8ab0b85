"""Reads: what was looked at while something was made, so that it is made again when that changes, and only then."""

from collections.abc import Iterator, Mapping, Set
from math import inf
from typing import Final, TypeAlias, TypeVar

Window: TypeAlias = tuple[float, float]

K = TypeVar("K", bound=str)
V = TypeVar("V")


ALWAYS: Final = (-inf, inf)
"""The window of what holds at any moment."""


class Reads:
    """Collects the keys of what is read. A library and all that is made from it share one.

    ``window`` is from when until when what was read stays as it is, in seconds since 1970, the end not included.
    """

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._keys: set[str] = set()
        self.window: Window = ALWAYS

    def note(self, key: str) -> None:
        """Note that something was read, also if it was not there."""
        self._keys.add(key)

    def take(self) -> frozenset[str]:
        """Return what was read since the last time this was asked."""
        keys = frozenset(self._keys)
        self._keys.clear()
        self.window = ALWAYS
        return keys

    def narrow(self, since: float, until: float) -> None:
        """Note that what is made holds from one moment until another only."""
        self.window = (max(self.window[0], since), min(self.window[1], until))


class NotedMapping(Mapping[K, V]):
    """A mapping that notes each key that it is asked for, behind a word for the kind."""

    def __init__(self, kind: str, values: Mapping[K, V], reads: Reads) -> None:
        """Take the kind, the mapping itself and what collects the reads."""
        self.kind, self.values_by_key, self.reads = kind if kind.endswith("/") else f"{kind}:", values, reads

    def __getitem__(self, key: K) -> V:
        self.reads.note(f"{self.kind}{key}")
        return self.values_by_key[key]

    def __contains__(self, key: object) -> bool:
        self.reads.note(f"{self.kind}{key}")
        return key in self.values_by_key

    def __iter__(self) -> Iterator[K]:
        """Yield every key; whoever reads them all has to note it."""
        return iter(self.values_by_key)

    def __len__(self) -> int:
        return len(self.values_by_key)


class NotedSet(Set[str]):
    """A set that notes each member that it is asked for, behind a word for the kind."""

    def __init__(self, kind: str, members: frozenset[str], reads: Reads) -> None:
        """Take the kind, the set itself and what collects the reads."""
        self.kind, self.members, self.reads = f"{kind}:", members, reads

    def __contains__(self, member: object) -> bool:
        self.reads.note(f"{self.kind}{member}")
        return member in self.members

    def __iter__(self) -> Iterator[str]:
        """Yield every member; whoever reads them all has to note it."""
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)
