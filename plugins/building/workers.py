"""Work spread over processes, with results in the order of the work whatever their number."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 64
PAYS_FROM = 4 * CHUNK
"""So many items keep a second process busy for longer than it takes to start."""


def count(asked: int) -> int:
    """Return the number of processes: as asked, or one for each core for 0."""
    return asked or os.cpu_count() or 1


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[tuple[T, ...]]:
    """Yield the items in tuples of at most ``size``."""
    iterator = iter(items)
    while chunk := tuple(islice(iterator, size)):
        yield chunk


def spread(
    work: Callable[[tuple[T, ...]], Sequence[R]],
    items: Sequence[T],
    processes: int,
    start: Callable[..., None],
    *arguments: object,
) -> Iterator[R]:
    """Yield the results of ``work`` on chunks of the items, in their order.

    ``start`` prepares each process, this one if the items are few. What ``work`` raises is raised here.
    """
    if processes == 1 or len(items) < PAYS_FROM:
        start(*arguments)
        for chunk in chunks(items):
            yield from work(chunk)
        return
    with ProcessPoolExecutor(processes, initializer=start, initargs=arguments) as pool:
        for results in pool.map(work, chunks(items)):
            yield from results
