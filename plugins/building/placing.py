"""Placing: files into the output folder, by as many processes as pay. By then all have been made and checked."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from plugins.building.output import Output
from plugins.building.results import Put


class Placed(NamedTuple):
    """A file in its place: its path, whether it was not there before, its size and time of change."""

    path: str
    changed: bool
    stamp: tuple[int, int]


def start_placing(output: Output) -> Callable[[Sequence[Put]], list[Placed]]:
    """Return what puts files into their places."""
    return partial(_place, output)


def _place(output: Output, puts: Sequence[Put]) -> list[Placed]:
    changed = [output.put(each) for each in puts]
    stamps = output.stamps(each.path for each in puts)
    return [Placed(each.path, new, stamps[each.path]) for each, new in zip(puts, changed, strict=True)]
