"""Progress on a terminal, silence in a log."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def shown(items: Iterable[T], total: int, name: str) -> Iterator[T]:
    """Yield the items, with a bar of their number where somebody watches standard error."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=name, total=total, console=Console(stderr=True), transient=True)
