"""Chance that repeats: the same seed throws the same dice on every machine."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """A seeded source of chance; `named` gives a fresh one for a part, so that parts do not disturb each other."""

    def __init__(self, seed: str) -> None:
        self.seed = seed
        self._random = random.Random(int(hashlib.sha256(seed.encode()).hexdigest(), 16))

    def named(self, part: str) -> Dice:
        """The dice of a part of the drawing."""
        return Dice(f"{self.seed}/{part}")

    def between(self, low: float, high: float) -> float:
        """A number from low to high."""
        return low + (high - low) * self._random.random()

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both possible."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, items: Sequence[Item]) -> Item:
        """One of the items."""
        return items[int(self._random.random() * len(items))]

    def chance(self, share: float) -> bool:
        """True in `share` of the throws."""
        return self._random.random() < share

    def bell(self, spread: float) -> float:
        """A number about zero, most often within `spread`."""
        return spread * (self._random.random() + self._random.random() + self._random.random() - 1.5) / 0.75
