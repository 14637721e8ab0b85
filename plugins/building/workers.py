"""Work spread over processes, with results in the order of the work whatever their number."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import chain
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 64
PAYS_FROM = 4 * CHUNK
"""So many items keep a second process busy for longer than it takes to start."""


def count(asked: int, items: int) -> int:
    """Return the number of processes for so many items: as asked, or for 0 one for each core where that pays."""
    return asked or ((os.cpu_count() or 1) if items >= PAYS_FROM else 1)


def spread(
    start: Callable[..., Callable[[Sequence[T]], Sequence[R]]], items: Sequence[T], asked: int, *arguments: object
) -> Iterator[R]:
    """Yield the results of work on chunks of the items, in their order, by ``count(asked, …)`` processes.

    ``start`` is called with the arguments once in each process, this one if it is the only one, and returns the work.
    What the work raises is raised here.
    """
    with spreading(start, items, asked, *arguments) as results:
        yield from results


@contextmanager
def spreading(
    start: Callable[..., Callable[[Sequence[T]], Sequence[R]]], items: Sequence[T], asked: int, *arguments: object
) -> Iterator[Iterator[R]]:
    """Have other processes begin such work while this one goes on; one process does it when results are asked for."""
    processes = count(asked, len(items))
    chunks = _chunks(items, processes)
    if processes == 1:
        yield chain.from_iterable(map(start(*arguments), chunks))
        return
    with ProcessPoolExecutor(processes, initializer=partial(_prepare, start, *arguments)) as pool:
        try:
            yield chain.from_iterable(pool.map(_work, chunks))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _chunks(items: Sequence[T], processes: int) -> Iterator[Sequence[T]]:
    """Yield the items in order, fewer at a time towards the end: nobody waits long for whoever has the last ones."""
    first = 0
    while first < len(items):
        size = max(1, min(CHUNK, (len(items) - first) // (2 * processes)))
        yield items[first : first + size]
        first += size


_here: dict[str, Callable[[Sequence[Any]], Sequence[Any]]] = {}
"""The work of this process, where it works for another one."""


def _work(chunk: Sequence[Any]) -> Sequence[Any]:
    return _here["work"](chunk)


def _prepare(start: Callable[..., Callable[[Sequence[Any]], Sequence[Any]]], *arguments: object) -> None:
    """Prepare a process that works for another one: it leaves Ctrl-C to that one, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    _here["work"] = start(*arguments)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
