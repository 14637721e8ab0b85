"""Work spread over processes, with results in the order of the work whatever their number."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 64
PAYS_FROM = 4 * CHUNK
"""So many items keep a second process busy for longer than it takes to start."""


def count(asked: int, items: int) -> int:
    """Return the number of processes for so many items: as asked, or for 0 one for each core where that pays."""
    return asked or ((os.cpu_count() or 1) if items >= PAYS_FROM else 1)


def spread(
    work: Callable[[Sequence[T]], Sequence[R]],
    items: Sequence[T],
    asked: int,
    start: Callable[..., None],
    *arguments: object,
) -> Iterator[R]:
    """Yield the results of ``work`` on chunks of the items, in their order, by ``count(asked, …)`` processes.

    ``start`` prepares each process, this one if it is the only one. What ``work`` raises is raised here.
    """
    processes = count(asked, len(items))
    size = max(1, min(CHUNK, len(items) // processes))
    chunks = [items[first : first + size] for first in range(0, len(items), size)]
    if processes == 1:
        start(*arguments)
        for chunk in chunks:
            yield from work(chunk)
        return
    with ProcessPoolExecutor(processes, initializer=start, initargs=arguments) as pool:
        for results in pool.map(work, chunks):
            yield from results
