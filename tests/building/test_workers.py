"""Work spread over processes."""

import os
from collections.abc import Sequence

import pytest

from plugins.building.workers import PAYS_FROM, spread

_added = {"here": 0}


def start(number: int) -> None:
    """Prepare a process."""
    _added["here"] = number


def add(items: Sequence[int]) -> list[tuple[int, int]]:
    """Return each number with the prepared one added, and the process that did it."""
    return [(item + _added["here"], os.getpid()) for item in items]


def fail(items: Sequence[int]) -> list[int]:
    """Raise as soon as there is work."""
    raise RuntimeError(f"cannot do {items[0]}")


@pytest.mark.parametrize("processes", [0, 1, 2])
@pytest.mark.parametrize("count", [0, 1, PAYS_FROM - 1, PAYS_FROM, PAYS_FROM + 7])
def test_results_keep_the_order_of_the_work(processes: int, count: int) -> None:
    """However many processes share the work, its results come in its own order."""
    results = [value for value, _ in spread(add, range(count), processes, start, 5)]
    assert results == list(range(5, count + 5))


def test_many_items_are_shared() -> None:
    """Work that pays is done by more than one process, none of which is this one."""
    assert os.getpid() not in {process for _, process in spread(add, range(4 * PAYS_FROM), 2, start, 0)}


def test_as_many_processes_work_as_are_asked_for() -> None:
    """Whoever asks for two gets two, however little there is to do."""
    assert os.getpid() not in {process for _, process in spread(add, range(3), 2, start, 0)}


def test_few_items_stay_here() -> None:
    """Work that is done sooner than a process starts is not sent away."""
    assert {process for _, process in spread(add, range(3), 0, start, 0)} == {os.getpid()}


@pytest.mark.parametrize("count", [1, PAYS_FROM])
def test_what_a_worker_raises_is_raised_here(count: int) -> None:
    """A fault in a worker ends the run with its own words."""
    with pytest.raises(RuntimeError, match="cannot do 0"):
        list(spread(fail, range(count), 2, start, 0))
