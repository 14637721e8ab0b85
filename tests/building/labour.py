"""Work for the tests to spread: a module of its own, since every process that is started anew imports it."""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path


def adding(number: int) -> Callable[[Sequence[int]], list[tuple[int, int]]]:
    """Return what gives each number with this one added, and the process that did it."""
    return lambda items: [(item + number, os.getpid()) for item in items]


def counting() -> Callable[[Sequence[int]], list[int]]:
    """Return what tells of each item how many are done with it."""
    return lambda items: [len(items)] * len(items)


def failing() -> Callable[[Sequence[int]], list[int]]:
    """Return what raises as soon as there is work."""

    def fail(items: Sequence[int]) -> list[int]:
        raise RuntimeError(f"cannot do {items[0]}")

    return fail


def dozing() -> Callable[[Sequence[int]], list[int]]:
    """Tell that a process has begun, and return what takes a while for some items."""
    print("begun", flush=True)

    def doze(items: Sequence[int]) -> list[int]:
        time.sleep(0.2)
        return list(items)

    return doze


def making() -> Callable[[Sequence[str]], list[str]]:
    """Return what makes empty files of these names."""

    def work(names: Sequence[str]) -> list[str]:
        for name in names:
            Path(name).touch()
        return list(names)

    return work
