"""Work spread over processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from plugins.building.workers import CHUNK, PAYS_FROM, spread, spreading
from tests.building.labour import adding, counting, failing, making
from tests.site import ROOT


@pytest.mark.parametrize("processes", [0, 1, 2])
@pytest.mark.parametrize("count", [0, 1, PAYS_FROM - 1, PAYS_FROM, PAYS_FROM + 7])
def test_results_keep_the_order_of_the_work(processes: int, count: int) -> None:
    """However many processes share the work, its results come in its own order."""
    results = [value for value, _ in spread(adding, range(count), processes, 5)]
    assert results == list(range(5, count + 5))


def test_many_items_are_shared() -> None:
    """Work that pays is done by more than one process, none of which is this one."""
    assert os.getpid() not in {process for _, process in spread(adding, range(4 * PAYS_FROM), 2, 0)}


def test_the_last_items_are_shared_out_one_by_one() -> None:
    """No process is long at work when the others have ended, and there are few parts all the same."""
    sizes = list(spread(counting, range(10 * PAYS_FROM), 1))
    assert (max(sizes), sizes[-1]) == (CHUNK, 1)
    assert sizes.count(CHUNK) > len(sizes) * 0.9


def test_as_many_processes_work_as_are_asked_for() -> None:
    """Whoever asks for two gets two, however little there is to do."""
    assert os.getpid() not in {process for _, process in spread(adding, range(3), 2, 0)}


def test_few_items_stay_here() -> None:
    """Work that is done sooner than a process starts is not sent away."""
    assert {process for _, process in spread(adding, range(3), 0, 0)} == {os.getpid()}


@pytest.mark.parametrize("count", [1, PAYS_FROM])
def test_what_a_worker_raises_is_raised_here(count: int) -> None:
    """A fault in a worker ends the run with its own words."""
    with pytest.raises(RuntimeError, match="cannot do 0"):
        list(spread(failing, range(count), 2))


def test_this_process_goes_on_while_others_work(tmp_path: Path) -> None:
    """They begin before anybody asks for what they have made, and have done all when nobody asks at all."""
    names = [str(tmp_path / str(number)) for number in range(5)]
    with spreading(making, names, 2) as made:
        while not Path(names[0]).exists():
            time.sleep(0.001)
        assert next(made) == names[0]
    assert sorted(map(str, tmp_path.iterdir())) == names


_SPAWNED = """
import multiprocessing, os
from plugins.building.workers import spread
from tests.building.labour import adding
multiprocessing.set_start_method("spawn")
done = list(spread(adding, range(8), 2, 1))
assert [number for number, _ in done] == list(range(1, 9))
assert os.getpid() not in {process for _, process in done}
"""


def test_processes_need_not_be_forked() -> None:
    """Where the system starts processes anew, as Windows and macOS do, they do the same."""
    assert subprocess.run([sys.executable, "-c", _SPAWNED], cwd=ROOT, check=False).returncode == 0


_LONG = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # it is ignored by whatever is started in the background
from plugins.building.workers import spread
from tests.building.labour import dozing
print("begun", flush=True)
list(spread(dozing, range(600), 2))
"""


@contextmanager
def working() -> Iterator[subprocess.Popen[str]]:
    """Give a process whose two workers have begun what takes longer than any test; nothing of it is left."""
    command = [sys.executable, "-c", _LONG]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    ) as process:
        try:
            assert process.stdout
            assert [process.stdout.readline() for _ in range(3)] == ["begun\n"] * 3
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def is_over(group: int, patience: float = 60) -> bool:
    """True when no process of a group is left, at the latest after so many seconds."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(os.name == "nt", reason="Windows has no groups of processes")
@pytest.mark.parametrize("whom", [os.killpg, os.kill], ids=["Ctrl-C in a terminal", "one process alone"])
def test_an_interruption_ends_all(whom: Callable[[int, int], None]) -> None:
    """All processes end, without waiting for the work that nobody has begun; the code tells of the interruption."""
    with working() as process:
        whom(process.pid, signal.SIGINT)
        assert process.wait(60) != 0
        assert is_over(process.pid)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no groups of processes")
def test_nobody_outlives_a_process_that_was_killed() -> None:
    """Workers notice that they work for nobody any more."""
    with working() as process:
        process.kill()
        process.wait()
        assert is_over(process.pid)
