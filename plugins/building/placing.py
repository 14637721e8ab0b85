"""Placing: files into the output folder, by as many processes as pay. By then all have been made and checked."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from plugins.building.output import Output
from plugins.building.results import Put


class Placed(NamedTuple):
    """A file in its place: its path, whether it was not there before, its size and time of change."""

    path: str
    changed: bool
    stamp: tuple[int, int]


_outputs: Final[dict[str, Output]] = {}
"""The folder that this process was told."""


def start_placing(output: Output) -> None:
    """Prepare this process."""
    _outputs["here"] = output


def place_files(puts: Sequence[Put]) -> list[Placed]:
    """Put files into their places."""
    output = _outputs["here"]
    changed = [output.put(each) for each in puts]
    stamps = output.stamps(each.path for each in puts)
    return [Placed(each.path, new, stamps[each.path]) for each, new in zip(puts, changed, strict=True)]
