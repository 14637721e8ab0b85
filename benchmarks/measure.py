"""What a command costs as a whole process: time on the clock, time of processors, memory."""

import resource
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Final

PAUSE: Final = 0.05
"""Seconds between two looks at the memory."""


class CommandFailed(Exception):
    """A command that is measured did not succeed. The text holds what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processors, and bytes at the peak where they were looked at."""

    wall: float
    processor: float
    memory: int = 0


def measure(command: Sequence[str], folder: Path, *, memory: bool = False) -> Cost:
    """Run a command in a folder and return what it cost; CommandFailed if it did not end with 0.

    Looking at the memory takes time of its own, so it is done only where it is asked for.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    )
    watch = _Watch(process.pid) if memory else None
    said, _ = process.communicate()
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = watch.stop() if watch else 0
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)} ended with {process.returncode}:\n{said[-4000:]}")
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak)


class _Watch:
    """Looks at the memory of a process and all of its descendants until it is stopped."""

    def __init__(self, root: int) -> None:
        self.root = root
        self.peak = 0
        self.over = Event()
        self.thread = Thread(target=self._look)
        self.thread.start()

    def _look(self) -> None:
        while not self.over.wait(PAUSE):
            self.peak = max(self.peak, sum(map(proportional_set, family(self.root))))

    def stop(self) -> int:
        """Return the peak in bytes."""
        self.over.set()
        self.thread.join()
        return self.peak


def family(root: int) -> Iterator[int]:
    """Yield a process and its descendants, as Linux tells of them."""
    yield root
    with suppress(OSError):
        for task in Path(f"/proc/{root}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def proportional_set(process: int) -> int:
    """Return the bytes of a process, memory that is shared counted by its share; 0 if it is gone (proc(5))."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
