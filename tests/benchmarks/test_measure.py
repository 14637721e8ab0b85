"""Clock, processor and memory of a whole process, and of those it starts."""

import sys
from pathlib import Path

import pytest

from benchmarks.measure import CommandFailed, measure

BUSY = "import time; end = time.process_time() + 0.3\nwhile time.process_time() < end: pass"
IDLE = "import time; time.sleep(0.3)"
LARGE = "held = bytearray(60_000_000); import time; time.sleep(0.4)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {LARGE!r}])"


def test_waiting_is_time_on_the_clock_alone(tmp_path: Path) -> None:
    """A process that sleeps uses no processor; one that is busy does."""
    idle, busy = (measure([sys.executable, "-c", code], tmp_path) for code in (IDLE, BUSY))
    assert min(idle.wall, busy.wall, busy.processor) >= 0.3
    assert idle.processor < 0.2


@pytest.mark.parametrize("code", [LARGE, PARENT])
def test_memory_is_that_of_the_whole_family(tmp_path: Path, code: str) -> None:
    """What a child holds is counted as what the process holds itself."""
    assert 60e6 < measure([sys.executable, "-c", code], tmp_path, memory=True).memory < 150e6


def test_a_failure_is_no_measurement(tmp_path: Path) -> None:
    """A command that fails has no cost; what it said is told."""
    with pytest.raises(CommandFailed, match="out of paper"):
        measure([sys.executable, "-c", "raise SystemExit('out of paper')"], tmp_path)
